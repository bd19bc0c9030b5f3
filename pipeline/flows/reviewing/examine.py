"""Examine: the checks, run over only the items that a change touches, as they would become.

What the rest of the site must answer for (links, menus, redirects) is left to `terbit check` and to
the build, which publish nothing while it blocks. Why: docs/adr/0018-the-gate-runs-the-checks.md
"""

import datetime as dt
import os
import tempfile
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from pipeline.checks.facts import Facts, ReadPdf
from pipeline.checks.files.documents import reading_of
from pipeline.checks.minimum_class import minimum_class
from pipeline.checks.run import import_blocking, run_alone, run_on_requests
from pipeline.checks.waive import waive
from pipeline.config.files import FILES
from pipeline.config.load import load_config
from pipeline.content.catalogue import FILE as CATALOGUE
from pipeline.content.catalogue import OWN, load_catalogue
from pipeline.content.item import Item, Site
from pipeline.content.load import Loaded, load_site
from pipeline.content.request_file import read_file
from pipeline.findings import Finding, blocking
from pipeline.outside.git_objects import Objects
from pipeline.outside.git_reading import Listed, listed
from pipeline.pdf.facts import Reading, Unread
from pipeline.review.change import PLAIN
from pipeline.review.examined import NOT_EXAMINED, Examined
from pipeline.review.form import LARGEST

_SENSITIVE = "perhatian_khusus"
_ITEM = "index.md"


@dataclass(frozen=True)
class Asked:
    """Where to look: the repository, main as it is, the tree it would get, and the day."""

    root: Path
    main: str
    tree: str
    day: dt.date


def import_rules() -> None:
    """Import what `examine` asks, the longest part of its work, before it is asked."""
    import_blocking()


def examine(asked: Asked, folders: Collection[str]) -> Examined:
    """Return what the checks say of the items in `folders`, by the configuration of main as it is.

    Nothing is checked out but these items. Raises ConfigError where main's configuration cannot be
    read, UnfinishedError where a rule fails or a document could not be read to its end.
    """
    if not folders:
        return NOT_EXAMINED
    with tempfile.TemporaryDirectory(prefix="terbit-") as made, Objects(asked.root) as objects:
        court = Path(made)
        _lay_out(asked, objects, court, folders)
        loaded = load_site(court)
        facts = _facts(asked, court, loaded)
        return Examined(dict(_raised(facts, folders)), _blocking(facts, loaded, folders))


def examine_requests(asked: Asked, paths: Collection[str]) -> tuple[Finding, ...]:
    """Return what is wrong with the registers of requests at `paths`, as they would become.

    Nobody approves a row, so what must never enter Git is found here. Raises as `examine` does.
    """
    with tempfile.TemporaryDirectory(prefix="terbit-") as made, Objects(asked.root) as objects:
        court = Path(made)
        _lay_settings_out(asked, objects, court)
        read = ((path, objects.read(f"{asked.tree}:{path}")) for path in paths)
        files = tuple(read_file(path, raw) for path, raw in read if raw is not None)
        facts = _facts(asked, court, Loaded(Site(court, ()), ()))
        return tuple(run_on_requests(replace(facts, requests=files)))


def _lay_out(asked: Asked, objects: Objects, court: Path, folders: Collection[str]) -> None:
    _lay_settings_out(asked, objects, court)
    for each in _files(asked, folders):
        _write(court / each.path, objects.read(each.object))


def _lay_settings_out(asked: Asked, objects: Objects, court: Path) -> None:
    for path in (*(file.path for file in FILES), CATALOGUE, OWN):
        _write(court / path, objects.read(f"{asked.main}:{path}"))


def _write(file: Path, raw: bytes | None) -> None:
    if raw is not None:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(raw)


def _files(asked: Asked, folders: Collection[str]) -> Iterator[Listed]:
    """Yield the files of the items themselves; those of items below them are not of this change.

    Links, submodules and files that are too large have reasons of their own in the judge.
    """
    found = listed(asked.root, asked.tree, folders)
    items = {each.path.rpartition("/")[0] for each in found if each.path.endswith(f"/{_ITEM}")}
    for each in found:
        plain = each.mode == PLAIN and each.size <= LARGEST and _stays_inside(each.path)
        if plain and _owner(each.path, items) in folders:
            yield each


def _stays_inside(path: str) -> bool:
    return {"", ".", ".."}.isdisjoint(path.split("/"))


def _owner(path: str, items: Collection[str]) -> str:
    folder = path.rpartition("/")[0]
    while folder and folder not in items:
        folder = folder.rpartition("/")[0]
    return folder


def _facts(asked: Asked, court: Path, loaded: Loaded) -> Facts:
    config, catalogue = load_config(court), load_catalogue(court)
    return Facts(loaded.site, config, asked.day, catalogue, _reader(_keeper(asked.root, court)))


def _keeper(root: Path, spare: Path) -> Path:
    """Return where readings of PDFs are kept: the repository, if this account may write there.

    People push with accounts of their own, and whoever came first made the folder.
    """
    places = (root, root / "build", root / "build" / "pdf")
    deepest = [place for place in places if place.exists()][-1]
    return root if deepest.is_dir() and os.access(deepest, os.W_OK) else spare


def _reader(root: Path) -> ReadPdf:
    def read(file: Path) -> Reading:
        # What reads PDFs takes long to import, and most changes hold none.
        from pipeline.outside.pdf.read import readings_of

        return readings_of(root).read(file)

    return read


def _blocking(facts: Facts, loaded: Loaded, folders: Collection[str]) -> tuple[Finding, ...]:
    found = [*loaded.findings, *run_alone(facts)]
    here = [each for each in found if _owner(f"{each.place.path}/", folders)]
    waivers = facts.config.waivers.waivers
    return tuple(blocking(waive(here, waivers, facts.as_of, everything=False).standing))


def _raised(facts: Facts, folders: Collection[str]) -> Iterator[tuple[str, str]]:
    items = {item.folder: item for item in facts.site.items}
    withdrawn = {left.path.rpartition("/")[0] for left in facts.site.tombstones}
    for folder in folders:
        if folder in withdrawn:
            continue  # nothing is left that could raise it; what it was before counts all the same
        item = items.get(folder)
        if item is None or not _read_whole(item, facts):
            yield folder, _SENSITIVE
        else:
            yield folder, minimum_class(item, facts)[0]


def _read_whole(item: Item, facts: Facts) -> bool:
    readings = (reading_of(each, facts) for each in item.documents)
    return not any(isinstance(reading, Unread) for reading in readings)
