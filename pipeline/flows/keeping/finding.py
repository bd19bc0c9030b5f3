"""What lies in a court's folder, file by file, as the plan of a backup needs it."""

import os
import stat
from collections.abc import Collection, Iterator
from pathlib import Path

from pipeline.archive.parts import Found, looked_into
from pipeline.archive.secrets import HEAD_BYTES


def below(base: Path, folder: str, skipped: Collection[str] = ()) -> Iterator[Found]:
    """Yield everything below `base`/`folder` that is no folder, its path told from `base`.

    Links are told, not followed; what goes while it is looked at is left out. Raises OSError where
    something cannot be read. There are ten thousands: the paths are strings.
    """
    try:
        with os.scandir(base / folder) as entries:
            here = list(entries)
    except FileNotFoundError:
        return
    for entry in here:
        path = f"{folder}/{entry.name}"
        if not entry.is_dir(follow_symlinks=False):
            if told := _told(entry.path, path):
                yield told
        elif path not in skipped:
            yield from below(base, path, skipped)


def found_at(base: Path, path: str) -> Found | None:
    """Return what lies at a path; None where nothing does, or a folder."""
    return _told(f"{base}/{path}", path)


def _told(file: str, path: str) -> Found | None:
    try:
        at = os.lstat(file)
        if stat.S_ISDIR(at.st_mode):
            return None
        if not stat.S_ISREG(at.st_mode):
            return Found(path, 0, plain=False)
        return Found(path, at.st_size, _head(file) if looked_into(path) else b"")
    except FileNotFoundError:
        return None


def _head(file: str) -> bytes:
    with Path(file).open("rb") as stream:
        return stream.read(HEAD_BYTES)
