"""One build at a time in one folder."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pipeline.errors import RefusedError


@contextmanager
def building(build: Path) -> Iterator[int]:
    """Hold the build folder for one build; raises RefusedError while another one holds it.

    Yields when the build began, in nanoseconds of the clock that stamps the files.

    The lock goes with the process, so a killed build leaves nothing to clean up.
    """
    build.mkdir(parents=True, exist_ok=True)
    with (build / ".lock").open("w") as held:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as problem:
            reason = "Situs sedang dibangun oleh perintah lain. Tunggu sampai selesai."
            raise RefusedError([reason]) from problem
        os.utime(held.fileno())
        yield os.fstat(held.fileno()).st_mtime_ns
