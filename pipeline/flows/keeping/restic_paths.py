"""Paths as restic takes and gives them: from the court's folder, what is made first apart in it."""

import shutil
from pathlib import Path

from pipeline.archive.parts import STATE, within
from pipeline.flows.keeping.collect import MADE
from pipeline.flows.keeping.store import Batch

IGNORED = "ignoring error for "
_WHOLE_FOLDERS = ("site", "var/originals")
_LIST = "daftar-restic.tmp"


def listed_in(root: Path) -> Path:
    """Return the file with the paths that restic was told last, one a line."""
    return root / MADE / _LIST


def targets(root: Path, batch: Batch) -> list[str]:
    """Return what restic is told to read, from the court's folder: whole folders where nothing in
    them is left out, so that its list stays short."""
    absent = [each.path for each in batch.record.left_out]
    whole = [
        folder
        for folder in _WHOLE_FOLDERS
        if (root / folder).is_dir() and not any(within(path, folder) for path in absent)
    ]
    # What is made first is never of these folders, so that its path tells enough.
    begin = tuple(f"{folder}/" for folder in whole)
    apart = (source for path, source in batch.sources.items() if not path.startswith(begin))
    return [*whole, *(source.relative_to(root).as_posix() for source in apart)]


def places(only: str) -> tuple[str, ...]:
    """Return where what a person asks for may lie."""
    return (only, f"{MADE}/{only}") if only else ()


def plain(path: str) -> str:
    """Return a path as a pattern that means only itself."""
    return "".join(f"\\{letter}" if letter in "\\*?[]" else letter for letter in path)


def broken(line: str) -> str:
    """Return the file, or the folder, that restic could not decrypt ("."; all of it)."""
    return line.removeprefix(IGNORED).partition(": ")[0].lstrip("/") or "."


def lift(into: Path) -> None:
    """Move what was made for the backup from where it was made to where it belongs."""
    made = into / MADE
    for file in sorted(made.rglob("*")):
        if file.is_file():
            target = into / file.relative_to(made)
            target.parent.mkdir(parents=True, exist_ok=True)
            file.replace(target)
    shutil.rmtree(into / STATE, ignore_errors=True)
