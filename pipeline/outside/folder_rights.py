"""Who may write into a folder of this machine."""

import os
import shutil
import stat
from collections.abc import Iterator
from pathlib import Path


def room_of(folder: Path) -> tuple[int, int]:
    """Return the free and all bytes of the disk that a folder is on, or will be on."""
    while not folder.exists():
        folder = folder.parent
    usage = shutil.disk_usage(folder)
    return usage.free, usage.total


def open_to_all(folder: Path) -> Iterator[str]:
    """Yield the paths at and below a folder that anybody may write; links are not followed.

    A folder that only its owner may delete in (the sticky bit) counts as well: files can be added.
    """
    if folder.is_dir() and _is_open(folder.lstat()):
        yield str(folder)
    for at, folders, files in os.walk(folder):
        for name in sorted((*folders, *files)):
            found = Path(at, name)
            state = found.lstat()
            if not stat.S_ISLNK(state.st_mode) and _is_open(state):
                yield str(found)


def _is_open(state: os.stat_result) -> bool:
    return bool(state.st_mode & stat.S_IWOTH)
