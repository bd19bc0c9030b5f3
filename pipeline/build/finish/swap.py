"""Put a finished folder in the place of another: readers see the old one or the new, never half."""

import ctypes
import errno
import os
import shutil
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def swap(finished: Path, live: Path) -> None:
    """Make `finished` the folder at `live` and remove what stood there.

    Both must lie on one file system. Where the system can exchange two folders in one step
    (Linux, renameat2) it does; elsewhere two renames leave a gap of an instant.
    """
    if not live.exists():
        finished.rename(live)
    elif _exchange(finished, live):
        shutil.rmtree(finished)
    else:
        old = finished.with_name(finished.name + ".old")
        live.rename(old)
        finished.rename(live)
        shutil.rmtree(old)


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
