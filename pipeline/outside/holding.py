"""One at a time: a lock that goes with the process that holds it."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pipeline.errors import RefusedError


@contextmanager
def holding(file: Path, reason: str) -> Iterator[None]:
    """Hold the lock file while the block runs; raises RefusedError(reason) where another does."""
    file.parent.mkdir(parents=True, exist_ok=True)
    lock = os.open(file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError as problem:
        raise RefusedError([reason]) from problem
    finally:
        os.close(lock)
