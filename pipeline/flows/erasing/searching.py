"""Searching a folder and its repositories for what must be gone; bundles are unpacked first."""

import os
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from pipeline.archive.parts import within
from pipeline.erasing.needles import Needles
from pipeline.flows.erasing.decision import shown
from pipeline.outside.git_reading import git
from pipeline.outside.searching import file_that_holds, object_that_holds

_BUNDLE = ".bundle"


def found_in(folder: Path, needles: Needles, aside: Iterable[str] = ()) -> Iterator[str]:
    """Yield the files below a folder that hold what is looked for, by paths fit to be told.

    `aside` are paths from the folder that are looked at by themselves. Raises OSError and
    UnfinishedError where something cannot be read: what was not read is not clean.
    """
    for path in entries_below(folder, tuple(aside)):
        if (folder / path).is_dir():
            if needles.named_by(path.rpartition("/")[2]):
                yield shown(path, needles)
        elif path.endswith(_BUNDLE):
            if _bundle_holds(folder / path, needles):
                yield path
        elif file_that_holds(folder, path, needles.holds):
            yield shown(path, needles)


def entries_below(folder: Path, aside: tuple[str, ...]) -> Iterator[str]:
    """Yield every folder and plain file below a folder by its path."""
    for place, below, names in os.walk(folder, onerror=_stop):
        here = Path(place).relative_to(folder)
        below[:] = sorted(name for name in below if not _aside(here / name, aside))
        yield from ((here / name).as_posix() for name in below)
        for name in sorted(names):
            file = Path(place) / name
            if not _aside(here / name, aside) and file.is_file() and not file.is_symlink():
                yield (here / name).as_posix()


def _stop(problem: OSError) -> None:
    raise problem


def _aside(path: Path, aside: tuple[str, ...]) -> bool:
    return any(within(path.as_posix(), each) for each in aside)


def _bundle_holds(bundle: Path, needles: Needles) -> bool:
    with tempfile.TemporaryDirectory(prefix="terbit-") as made:
        place = Path(made)
        git(place, "init", "--quiet", "--bare")
        git(place, "fetch", "--quiet", "--no-tags", str(bundle.absolute()), "refs/*:refs/lihat/*")
        return repository_holds(place, needles) is not None


def repository_holds(repository: Path, needles: Needles) -> str | None:
    """Return what in a repository holds what is looked for, None where nothing does."""
    return object_that_holds(repository, needles.holds)
