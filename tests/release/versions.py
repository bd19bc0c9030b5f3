"""The versions of a generated site that readers may meet, each with its bytes."""

from collections.abc import Callable

from tests.release.generated import pages_of

PAGES = ["", "berita/12/b-11/", "berita/08/b-19/", "berita/08/b-31/"]
"""The home page, two that change with each version, and one that never does."""


class Versions:
    """The bytes that each path may have: those of every version that was ever wanted."""

    def __init__(self, write: Callable[[dict[str, bytes]], None]) -> None:
        """`write` makes files the court's finished site."""
        self._files: dict[str, set[bytes]] = {}
        self._write = write
        self.last = 0

    def next(self) -> None:
        """Make the next version the court's finished site."""
        self.last += 1
        files = pages_of(self.last)
        for path, data in files.items():
            self._files.setdefault(path, set()).add(data)
        self._write(files)

    def known(self, path: str, data: bytes) -> bool:
        """Return whether a path may hold these bytes."""
        file = path if path.endswith(".css") else f"{path}index.html"
        return data in self._files.get(file, ())
