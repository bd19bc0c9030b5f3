"""One build at a time in one folder."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pipeline.errors import RefusedError

_held: set[int] = set()


def _let_go() -> None:
    """Close the locks that a worker was born with: a lock shall end with its build."""
    for lock in _held:
        os.close(lock)
    _held.clear()


os.register_at_fork(after_in_child=_let_go)


@contextmanager
def building(build: Path) -> Iterator[int]:
    """Hold the build folder for one build; raises RefusedError while another one holds it.

    Yields when the build began, in nanoseconds of the clock that stamps the files.
    The lock goes with the process, so a killed build leaves nothing to clean up.
    """
    build.mkdir(parents=True, exist_ok=True)
    lock = os.open(build / ".lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    try:
        _take(lock)
        _held.add(lock)
        os.utime(lock)
        yield os.fstat(lock).st_mtime_ns
    finally:
        _held.discard(lock)
        os.close(lock)


def _take(lock: int) -> None:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as problem:
        reason = "Situs sedang dibangun oleh perintah lain. Tunggu sampai selesai."
        raise RefusedError([reason]) from problem
