"""Waiting for people to save their files."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from watchfiles import watch


def saves(paths: Sequence[Path]) -> Iterator[None]:
    """Yield once as soon as changes are noticed, then once for each burst of them, for ever."""
    noticed = watch(
        *paths, debounce=200, step=50, rust_timeout=100, yield_on_timeout=True, raise_interrupt=True
    )
    next(noticed)
    yield
    yield from (None for changes in noticed if changes)
