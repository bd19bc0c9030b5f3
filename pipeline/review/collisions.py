"""Names that one file system keeps apart and another one does not."""

import unicodedata
from collections.abc import Collection


def collisions(paths: Collection[str], added: frozenset[str]) -> tuple[tuple[str, str], ...]:
    """Return the added paths, or folders of theirs, that collide with another name; a pair once.

    Most names are plain already; a plain one can collide only with one that is not.
    """
    known, odd = frozenset(paths), _odd_names(paths)
    fresh = sorted({name for path in added for name in _with_folders(path)})
    found = [(name, other) for name in fresh for other in odd if _alike(name, other)]
    for name in fresh:
        plain = _folded(name)
        if plain != name and (plain in known or any(p.startswith(f"{plain}/") for p in known)):
            found.append((name, plain))
    return tuple(sorted({pair for pair in found if pair[1] not in fresh or pair[0] < pair[1]}))


def _odd_names(paths: Collection[str]) -> list[str]:
    odd = (path for path in paths if not path.isascii() or path != path.lower())
    return sorted({name for path in odd for name in _with_folders(path) if name != _folded(name)})


def _alike(name: str, other: str) -> bool:
    return name != other and _folded(name) == _folded(other)


def _with_folders(path: str) -> list[str]:
    parts = path.split("/")
    return ["/".join(parts[:count]) for count in range(1, len(parts) + 1)]


def _folded(name: str) -> str:
    if name.isascii():
        return name.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())
