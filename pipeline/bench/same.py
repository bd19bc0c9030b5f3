"""Whether two folders hold the same files, byte for byte."""

import hashlib
from collections.abc import Collection
from pathlib import Path


def differing(one: Path, other: Path, but: Collection[str] = ()) -> list[str]:
    """Return the paths that are not in both folders with the same bytes, except those in `but`."""
    first, second = hashes_of(one), hashes_of(other)
    return sorted(
        path
        for path in first.keys() | second.keys()
        if path not in but and first.get(path) != second.get(path)
    )


def hashes_of(folder: Path) -> dict[str, str]:
    """Return the sha256 of every file below a folder, by path; there must be one at least."""
    found = {
        file.relative_to(folder).as_posix(): _hash(file)
        for file in folder.rglob("*")
        if file.is_file()
    }
    if not found:
        raise FileNotFoundError(folder)
    return found


def _hash(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
