"""Put a finished folder in the place of another: readers see the old one or the new, never half."""

import ctypes
import errno
import os
import shutil
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def swap(finished: Path, live: Path) -> None:
    """Make `finished` the folder at `live`; what stood there is at `finished` afterwards.

    Both must lie on one file system. Where the system can exchange two folders in one step
    (Linux, renameat2) it does; elsewhere renames leave a gap of an instant. The old folder is
    kept because the next one is made of it: only what differs is touched.
    """
    if not live.exists():
        finished.rename(live)
    elif not _exchange(finished, live):
        old = finished.with_name(finished.name + ".old")
        shutil.rmtree(old, ignore_errors=True)
        live.rename(old)
        finished.rename(live)
        old.rename(finished)


def _exchange(one: Path, other: Path) -> bool:
    try:
        call = ctypes.CDLL(None, use_errno=True).renameat2
    except AttributeError:
        return False
    done = call(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE)
    if done == 0:
        return True
    number = ctypes.get_errno()
    if number in (errno.ENOSYS, errno.EINVAL):
        return False
    raise OSError(number, os.strerror(number), str(one))
