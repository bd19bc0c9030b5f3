"""Collect what a backup takes: files where they lie, and what must first be made of them."""

import datetime as dt
import hashlib
import shutil
from collections.abc import Iterable
from pathlib import Path

from pipeline.archive import record as told
from pipeline.archive.parts import (
    REPOSITORIES,
    STATE,
    Chosen,
    Found,
    choose,
    kept_elsewhere,
    set_aside,
    within,
)
from pipeline.config.files import Config
from pipeline.flows.keeping.finding import below, found_at
from pipeline.flows.keeping.store import Batch
from pipeline.outside.bundles import folder_of, pack, refs_of, uncommitted
from pipeline.outside.databases import database_copied

MADE = f"{STATE}/disiapkan"
OWN = "utama"
_FOLDERS = ("site_config", "site", "var")
_OF_GIT = ("logs", "info", "hooks", "config")


def collect(root: Path, config: Config, at: dt.datetime) -> Batch:
    """Return what a backup taken at `at` consists of; what must be made lies under `MADE`.

    Raises UnfinishedError where the court's folder has no commit, or something cannot be read.
    """
    made = root / MADE
    made.mkdir(mode=0o700, parents=True, exist_ok=True)
    folders = {OWN: "", **{_name(path): path for path in config.backup.repositories}}
    kept = tuple(_repository(root, name, folder, made) for name, folder in folders.items())
    new = frozenset(uncommitted(root))
    aside = set_aside(root, config)
    found = (*_found(root, new, aside), *below(made, REPOSITORIES))
    chosen = choose(found, new, aside)
    record = _record(config, at, kept, chosen)
    return Batch(record, _sources(root, made, chosen, record))


def _name(path: str) -> str:
    return Path(path).name.removesuffix(".git") or OWN


def _repository(root: Path, name: str, where: str, made: Path) -> told.Kept:
    folder = root / where
    inside = folder_of(folder)
    bundle = f"{REPOSITORIES}/{name}.bundle"
    stood = refs_of(folder)
    _pack_once(folder, inside, made / bundle, repr(stood))
    _copy_of_git(inside, made / REPOSITORIES / f"{name}.git")
    bare = inside == folder.resolve()
    return told.Kept(
        name=name, folder=where, bundle=bundle, bare=bare, head=stood.head, refs=stood.refs
    )


def _pack_once(folder: Path, inside: Path, bundle: Path, stood: str) -> None:
    """Pack a repository, unless the bundle that lies there was made of the very same."""
    logs = sorted(file for file in (inside / "logs").rglob("*") if file.is_file())
    states = [(str(file), file.stat().st_size, file.stat().st_mtime_ns) for file in logs]
    print_ = hashlib.sha256(repr((stood, states)).encode()).hexdigest()
    note = bundle.with_suffix(".of.lock")
    if bundle.exists() and note.exists() and note.read_text("utf-8") == print_:
        return
    note.unlink(missing_ok=True)
    pack(folder, bundle)
    note.write_text(print_, "utf-8")


def _copy_of_git(inside: Path, to: Path) -> None:
    shutil.rmtree(to, ignore_errors=True)
    for name in _OF_GIT:
        if (inside / name).is_dir():
            shutil.copytree(inside / name, to / name, ignore=shutil.ignore_patterns("*.sample"))
        elif (inside / name).is_file():
            to.mkdir(parents=True, exist_ok=True)
            shutil.copy2(inside / name, to / name)


def _found(root: Path, new: Iterable[str], aside: Iterable[str]) -> list[Found]:
    passing = frozenset((STATE, *aside))
    drafts = [path for path in new if not any(within(path, folder) for folder in passing)]
    known = {each.path: each for folder in _FOLDERS for each in below(root, folder, passing)}
    for path in ("mkdocs.yml", *drafts):
        if path not in known and (one := found_at(root, path)):
            known[path] = one
    return list(known.values())


def _record(
    config: Config, at: dt.datetime, kept: tuple[told.Kept, ...], chosen: Chosen
) -> told.Record:
    parts: dict[str, int] = {}
    for each in chosen.taking:
        parts[each.part.value] = parts.get(each.part.value, 0) + 1
    return told.Record(
        version=1,
        id=told.id_at(at),
        at=at,
        court=config.court.name,
        parts=parts,
        repositories=kept,
        left_out=tuple(told.Absent(path=each.path, why=each.why) for each in chosen.left_out),
        kept_elsewhere=kept_elsewhere(config),
    )


def _sources(root: Path, made: Path, chosen: Chosen, record: told.Record) -> dict[str, Path]:
    sources = {}
    for each in chosen.taking:
        own = each.path.startswith(f"{REPOSITORIES}/")
        sources[each.path] = (made if own else root) / each.path
        if each.database:
            sources[each.path] = made / each.path
            database_copied(root / each.path, made / each.path)
    for path, raw in ((told.PATH, told.written(record)), (told.README, told.readme(record))):
        (made / path).write_bytes(raw)
        sources[path] = made / path
    return sources
