"""Waiting for people to save their files."""

from collections.abc import Iterator, Sequence, Set
from pathlib import Path

from watchfiles import Change, watch

_BORN, _GONE = Change.added, Change.deleted


def saves(paths: Sequence[Path]) -> Iterator[frozenset[Path]]:
    """Yield the files of each burst of changes, and none after each tenth of a second without."""
    noticed = watch(
        *paths, debounce=200, step=50, rust_timeout=100, yield_on_timeout=True, raise_interrupt=True
    )
    for changes in noticed:
        yield _files(changes)


def _files(changes: Set[tuple[Change, str]]) -> frozenset[Path]:
    """Return the files that changed, without those that an editor made only to save another."""
    born, gone = ({path for kind, path in changes if kind is one} for one in (_BORN, _GONE))
    every = frozenset(Path(path) for _, path in changes)
    passing = {path for path in map(Path, born & gone) if not path.exists()}
    return every - passing or every
