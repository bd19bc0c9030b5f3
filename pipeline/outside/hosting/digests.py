"""The hashes of many files of this machine, counted side by side."""

import hashlib
import stat
from collections.abc import Collection
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

_AT_ONCE = 4
_SMALL = 1_000_000
_ROW = 256


def digests_of(folder: Path, paths: Collection[str]) -> dict[str, str]:
    """Return the SHA-256 of files below a folder by their path; one that is no plain file is left
    out. Raises OSError where one is there and cannot be read."""
    ordered = list(paths)
    rows = [ordered[at : at + _ROW] for at in range(0, len(ordered), _ROW)]
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        counted = pool.map(lambda row: [(path, _digest(folder, path)) for path in row], rows)
        return {path: digest for row in counted for path, digest in row if digest is not None}


def _digest(folder: Path, path: str) -> str | None:
    file = folder / path
    try:
        # A link is not what was released; what it leads to may lie anywhere.
        if not stat.S_ISREG(file.lstat().st_mode):
            return None
    except (FileNotFoundError, NotADirectoryError):
        return None
    with file.open("rb", buffering=0) as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
