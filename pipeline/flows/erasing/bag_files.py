"""The files of a bag: which hold what is looked for, and taking it out of them."""

import os
from collections.abc import Iterator
from pathlib import Path

from pipeline.archive import described
from pipeline.archive.redacted import Going
from pipeline.build.files import lay
from pipeline.erasing.needles import Needles
from pipeline.flows.archiving.bags import ITEMS
from pipeline.flows.archiving.paged import PAGES
from pipeline.outside.searching import file_that_holds, held
from pipeline.outside.streams import summed

Sums = dict[str, str | None]
_REMADE = ("index.html", "index.txt")


def spoilt(folder: Path, needles: Needles) -> Iterator[Path]:
    """Yield the files below a folder that hold what is looked for, in their bytes or their path."""
    for file in sorted(folder.rglob("*")):
        if not file.is_file():
            continue
        path = file.relative_to(folder).as_posix()
        if file_that_holds(folder, path, needles.holds):
            yield file


def clean(data: Path, going: Going, needles: Needles) -> Sums:
    """Remove the item's pages and take texts out of the other files of a bag's data/; return what
    became of each file that changed: its SHA-256 by path, None where it went.

    The item's own versions, what is said of versions, and the lists are left to be made anew.
    """
    sums: Sums = {}
    own = f"{ITEMS}/{going.item.removeprefix('content/')}/"
    for file in [*_pages_of(data, going), *spoilt(data, needles)]:
        path = file.relative_to(data).as_posix()
        remade = path in _REMADE or file.name == described.PATH or path.startswith(own)
        if file.is_file() and not remade:
            sums[path] = _mend(file, path, going, needles)
    _drop_empty(data)
    return sums


def _drop_empty(data: Path) -> None:
    """Remove folders that hold nothing any more: their names tell something too."""
    for place, _, _ in os.walk(data, topdown=False):
        if not any(Path(place).iterdir()):
            Path(place).rmdir()


def _pages_of(data: Path, going: Going) -> Iterator[Path]:
    """Yield the files that were served below the item's address, in every release."""
    inside = going.address.strip("/")
    for folder in (data / PAGES, *(data / PAGES).glob("*")):
        if inside and (folder / inside).is_dir():
            yield from (file for file in (folder / inside).rglob("*") if file.is_file())


def _mend(file: Path, path: str, going: Going, needles: Needles) -> str | None:
    raw = file.read_bytes()
    own = f"/{going.address.strip('/')}/" in f"/{path}"
    whole = own or needles.named_by(path) or b"\0" in raw or _goes_whole(file, needles)
    made = None if whole else needles.without(raw)
    if made is None or held(made, needles.holds):
        file.unlink()
        return None
    lay(file, made)
    return summed(file).sha256


def _goes_whole(file: Path, needles: Needles) -> bool:
    return summed(file).sha256 in needles.digests
