"""Asking a host for what will be needed before it is known to be needed: side by side.

Over a link each answer takes its time, and most of what a release has to know first does not depend
on the rest.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Protocol, TypeVar

from pipeline.release.host import Entry, Host

_AT_ONCE = 6
Answer = TypeVar("Answer")


class Readable(Protocol):
    """What can be asked for a file's bytes and for what lies in a folder."""

    def read(self, path: str) -> bytes | None:
        """Return a file's bytes; None where there is none."""

    def entries(self, folder: str) -> Mapping[str, Entry] | None:
        """Return everything below a folder by its path from there; None where it is absent."""


@dataclass(frozen=True)
class Ahead:
    """A host of which some files were asked for; each is read once, whoever wants it."""

    host: Host
    pool: ThreadPoolExecutor
    asked: dict[str, Future[bytes | None]]

    def begin(self, ask: Callable[[], Answer]) -> Callable[[], Answer]:
        """Ask for something else meanwhile; return what waits for the answer."""
        return self.pool.submit(ask).result

    def read(self, path: str) -> bytes | None:
        """Return a file's bytes; None where there is none."""
        if path not in self.asked:
            self.asked[path] = self.pool.submit(self.host.read, path)
        return self.asked[path].result()

    def entries(self, folder: str) -> Mapping[str, Entry] | None:
        """Return everything below a folder by its path from there; None where it is absent."""
        return self.host.entries(folder)


@contextmanager
def reading_ahead(host: Host, paths: Collection[str]) -> Iterator[Ahead]:
    """Ask for files at once; what was asked for has been answered when the block ends."""
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        yield Ahead(host, pool, {path: pool.submit(host.read, path) for path in paths})
