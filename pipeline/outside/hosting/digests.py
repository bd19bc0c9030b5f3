"""The hashes of many files of this machine, counted side by side."""

import hashlib
import stat
from collections.abc import Collection
from pathlib import Path

from pipeline.outside.hosting.in_rows import in_rows


def digests_of(folder: Path, paths: Collection[str]) -> dict[str, str]:
    """Return the SHA-256 of files below a folder by their path; one that is no plain file is left
    out. Raises OSError where one is there and cannot be read."""
    counted = in_rows(lambda path: (path, _digest(folder, path)), paths)
    return {path: digest for path, digest in counted if digest is not None}


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
