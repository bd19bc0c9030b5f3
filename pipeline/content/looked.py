"""What lies below a folder, as the system lists it: one look for all who need to know.

A row is plain, for there are ten thousands: path, mode, size in bytes, time of the last change and
of the last turn (mtime and ctime, in ns), and number. Of a folder only path and mode are told.
"""

import os
import stat
from collections.abc import Container
from operator import attrgetter

Row = tuple[str, int, int, int, int, int]
_name = attrgetter("name")


def rows_below(folder: str, above: str, left_out: Container[str] = ()) -> list[Row]:
    """Return a row for all that lies below `folder`, a folder before what it holds, in order.

    Paths begin with `above`; links are not followed; folders of a name `left_out` are not looked
    at. Raises OSError where a folder cannot be listed.
    """
    found: list[Row] = []
    _add(folder, above, left_out, found)
    return found


def _add(folder: str, above: str, left_out: Container[str], found: list[Row]) -> None:
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=_name):
            path = f"{above}/{entry.name}"
            if not entry.is_dir(follow_symlinks=False):
                found.append(row_of(path, entry.stat(follow_symlinks=False)))
            elif entry.name not in left_out:
                found.append((path, stat.S_IFDIR, 0, 0, 0, 0))
                _add(entry.path, path, left_out, found)


def row_of(path: str, at: os.stat_result) -> Row:
    """Return the row of one file, from what the system told of it."""
    return path, at.st_mode, at.st_size, at.st_mtime_ns, at.st_ctime_ns, at.st_ino
