"""Which folders of a server a connection has seen, so that it need not ask for them again."""

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass
class SeenFolders:
    """Folders below the target's, which is ``""``; what is seen is there with all above it."""

    _there: set[str] = field(default_factory=set)

    def __contains__(self, path: str) -> bool:
        """Return whether a folder was seen."""
        return path in self._there

    def add(self, *paths: str) -> None:
        """Remember that folders are there."""
        for path in paths:
            parts = path.split("/")
            self._there |= {"", *("/".join(parts[:depth]) for depth in range(1, len(parts) + 1))}

    def drop(self, paths: Iterable[str]) -> None:
        """Forget some folders, and those in them: they are about to go."""
        gone = tuple(f"{path}/" for path in paths)
        self._there = {path for path in self._there if not f"{path}/".startswith(gone)}
