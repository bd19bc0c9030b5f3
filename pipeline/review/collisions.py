"""Names that one file system keeps apart and another one does not."""

import unicodedata
from collections.abc import Iterable


def collisions(paths: Iterable[str], added: frozenset[str]) -> tuple[tuple[str, str], ...]:
    """Return the added paths, or folders of theirs, that collide with another name, with it."""
    fresh = {name for path in added for name in _with_folders(path)}
    first: dict[str, str] = {}
    found = set()
    for path in sorted(paths):
        for name in _with_folders(path):
            other = first.setdefault(_folded(name), name)
            if other != name and (name in fresh or other in fresh):
                found.add((name, other))
    return tuple(sorted(found))


def _with_folders(path: str) -> list[str]:
    parts = path.split("/")
    return ["/".join(parts[:count]) for count in range(1, len(parts) + 1)]


def _folded(name: str) -> str:
    return name if name.isascii() and name.islower() else _normal(name)


def _normal(name: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())
