"""Submit: a writer's files become a signed commit on a draft branch, for others to judge."""

import datetime as dt
import stat
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import RefusedError, UsageError
from pipeline.findings import Finding, blocking
from pipeline.flows.check_site import check_site
from pipeline.flows.new_item import slug
from pipeline.flows.reviewing.desk import DRAFTS, Desk, open_desk, who_am_i
from pipeline.outside.git_reading import git
from pipeline.outside.git_writing import commit_files, move, push, stage
from pipeline.review.tiers import REQUESTS_FOLDER, Tier, tier_of

_ITEM = "index.md"


@dataclass(frozen=True)
class Submitted:
    """What was handed in, or the findings that must be mended first."""

    name: str
    commit: str | None
    findings: tuple[Finding, ...] = ()
    review: bool = True


def submit(
    root: Path, paths: Sequence[str], key: Path | None, day: dt.date | None = None
) -> Submitted:
    """Hand in files, or whole items, under a draft named after the first of them.

    Raises UsageError where a path is not a plain file of the court's folder, RefusedError where
    nothing changed.
    """
    desk = open_desk(root)
    me = who_am_i(desk, key)
    given = [_within(root, path) for path in paths]
    name = draft_name(given[0])
    found = _blocking(root, given, day)
    if found:
        return Submitted(name, None, found)
    parent = desk.drafts().get(name, desk.main)
    files = changed_files(desk, parent, given)
    commit = commit_files(root, parent, files, f"Ajukan {name}", me.author)
    send(desk, name, commit, None if parent == desk.main else parent)
    stage(root, list(files))
    return Submitted(name, commit, review=desk.policy.review.enabled)


def draft_name(path: str) -> str:
    """Return the draft that a path belongs to: kind and title of an item, else `sistem/`."""
    parts = path.split("/")
    if tier_of(path) is Tier.SISTEM:
        return f"sistem/{slug(Path(path).stem) or 'ubah'}"
    folder = parts[:-1] if "." in parts[-1] else parts
    return f"{parts[1]}/{slug(folder[-1])}"


def _within(root: Path, path: str) -> str:
    full = (Path.cwd() / path) if not (root / path).exists() else root / path
    try:
        inside = full.absolute().relative_to(root).as_posix()
    except ValueError:
        raise UsageError(f"Tunjuk berkas di dalam folder pengadilan; {path} di luar.") from None
    if ".." in inside.split("/") or inside.split("/")[0] in (".git", "."):
        raise UsageError(f"Tunjuk naskah atau berkasnya, bukan {path}.")
    return inside.removesuffix(f"/{_ITEM}") if tier_of(inside) is Tier.CONTENT else inside


def _blocking(root: Path, given: list[str], day: dt.date | None) -> tuple[Finding, ...]:
    if not any(map(_is_checked, given)):
        return ()
    standing = blocking(check_site(root, day).result.standing)
    return tuple(f for f in standing if any(_under(f.place.path, path) for path in given))


def _is_checked(path: str) -> bool:
    """Return whether the rules look at a path: at an item, or a register of requests."""
    return tier_of(f"{path}/{_ITEM}") is Tier.CONTENT or path.startswith(REQUESTS_FOLDER)


def _under(path: str, folder: str) -> bool:
    return f"{path}/".startswith(f"{folder}/")


def changed_files(desk: Desk, parent: str, given: list[str]) -> dict[str, bytes | None]:
    """Return the files that differ from the commit `parent`; None for those that are gone here.

    Raises UsageError where there are none of that name, RefusedError where none differs.
    """
    files: dict[str, bytes | None] = {}
    for path in given:
        listed = git(desk.root, "ls-tree", "-r", "-z", "--name-only", parent, "--", path)
        files |= dict.fromkeys(listed.decode("utf-8", "replace").split("\0")[:-1])
        files |= _read(desk.root, path)
    if not files:
        raise UsageError(f"Tunjuk berkas yang ada; {given[0]} tidak ditemukan.")
    same = {path for path, content in files.items() if _held(desk, parent, path) == content}
    changed = {path: content for path, content in files.items() if path not in same}
    if not changed:
        raise RefusedError(["Tidak ada yang berubah; naskah ini sudah diajukan atau sudah tayang."])
    return changed


def _held(desk: Desk, commit: str, path: str) -> bytes | None:
    listed = git(desk.root, "ls-tree", "-z", commit, "--", path)
    return git(desk.root, "cat-file", "blob", f"{commit}:{path}") if listed else None


def _read(root: Path, path: str) -> dict[str, bytes | None]:
    full = root / path
    files = [full] if not full.is_dir() or full.is_symlink() else sorted(full.rglob("*"))
    found: dict[str, bytes | None] = {}
    for file in files:
        if not file.is_symlink() and (file.is_dir() or not file.exists()):
            continue
        if not stat.S_ISREG(file.lstat().st_mode):
            raise UsageError(f"Ganti dengan berkas biasa: {file.relative_to(root)}.")
        found[file.relative_to(root).as_posix()] = file.read_bytes()
    return found


def send(desk: Desk, name: str, commit: str, old: str | None) -> None:
    """Put a commit on a draft's branch, at the server where there is one."""
    ref = f"refs/heads/{DRAFTS}{name}"
    if desk.shared:
        push(desk.root, f"{commit}:{ref}")
    else:
        move(desk.root, ref, commit, old)
