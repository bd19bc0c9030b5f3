"""The bags of a court's archive as they lie in its folder: closed and open, and what they say."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from pipeline.archive import described
from pipeline.archive.described import Described
from pipeline.archive.months import closed, opened

PLACE = "var/arsip"
DATA, ITEMS, TEXT, APPROVALS = "data", "isi", "naskah", "persetujuan"


def closed_bags(base: Path, *, monthly: bool) -> list[str]:
    """Return the names of the closed bags, of months or of years, in order."""
    names = [each.name for each in base.iterdir()] if base.is_dir() else []
    told = [(found, name) for name in names if (found := closed(name))]
    return [name for (when, _), name in sorted(told) if ("-" in when) is monthly]


def bag_of(folder: Path) -> described.Bag:
    """Return what a bag says of itself; raises OSError or ValueError where it cannot be read."""
    return described.read_bag((folder / described.BAG).read_bytes())


def versions_in(folder: Path) -> tuple[Described, ...]:
    """Return the versions in a closed bag; () where it does not tell."""
    try:
        return bag_of(folder).versions
    except (OSError, ValueError):
        return ()  # told by the look at its seal


def open_folders(base: Path) -> list[Path]:
    """Return the folders of bags that are not closed yet, in order."""
    folders = base.iterdir() if base.is_dir() else ()
    return sorted(folder for folder in folders if opened(folder.name))


def files_in_open(folder: Path) -> list[Path]:
    """Return the description of each version in an open folder."""
    files = sorted((folder / DATA / ITEMS).rglob(described.PATH))
    return [file for file in files if (file.parent / TEXT).is_dir()]


def in_open(folder: Path) -> list[Described]:
    """Return the versions in an open folder; raises OSError or ValueError where one is broken."""
    return [described.read_version(file.read_bytes()) for file in files_in_open(folder)]


def kept_in(base: Path, now: Callable[[str], str]) -> dict[str, list[Described]]:
    """Return each version in a closed bag of a month by its name of `now`, as often as it was kept.

    Raises OSError or ValueError where a bag does not tell what it holds.
    """
    kept: dict[str, list[Described]] = {}
    for name in closed_bags(base, monthly=True):
        for each in bag_of(base / name).versions:
            kept.setdefault(now(each.id), []).append(each)
    return kept


def begun_in(base: Path, now: Callable[[str], str]) -> dict[str, str]:
    """Return each version in an open folder by its name of `now`, and in which month came what the
    folder holds.

    Raises OSError or ValueError where one cannot be read.
    """
    folders = [(folder, opened(folder.name)) for folder in open_folders(base)]
    return {now(each.id): told[1] for folder, told in folders if told for each in in_open(folder)}


def commits_in(base: Path) -> frozenset[str]:
    """Return the commits of which the archive holds a version; what is broken tells none."""
    return frozenset(each.commit for each in _all(base))


def _all(base: Path) -> Iterator[Described]:
    for name in closed_bags(base, monthly=True):
        yield from versions_in(base / name)
    for folder in open_folders(base):
        for file in files_in_open(folder):
            with suppress(OSError, ValueError):
                yield described.read_version(file.read_bytes())
