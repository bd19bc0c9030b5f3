"""How a long flow tells where it is, without knowing who is listening."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol


class Progress(Protocol):
    """Someone who is told which step runs and how far it is."""

    def start(self, step: str) -> None:
        """A step begins; `step` is its name in Indonesian."""

    def advance(self, done: int, total: int) -> None:
        """The running step has done so many of so many."""

    def end(self) -> None:
        """The running step is through."""


class Silent:
    """Tells nobody."""

    def start(self, step: str) -> None:
        """Say nothing."""

    def advance(self, done: int, total: int) -> None:
        """Say nothing."""

    def end(self) -> None:
        """Say nothing."""


@contextmanager
def step(progress: Progress, name: str) -> Iterator[Progress]:
    """Tell `progress` that a step runs while the block does."""
    progress.start(name)
    try:
        yield progress
    finally:
        progress.end()
