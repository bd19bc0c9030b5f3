"""Other processes that share a build's work: they end with it, and hold nothing it holds."""

import ctypes
import signal
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

_DIE_WITH_PARENT = 1  # PR_SET_PDEATHSIG of prctl(2)


def can_fork() -> bool:
    """Return whether this system can make workers that know all that the build knows."""
    import multiprocessing  # few builds have work to share out, and this takes long to load

    return "fork" in multiprocessing.get_all_start_methods()


def crew(count: int) -> "ProcessPoolExecutor":
    """Return so many workers, forked where that can be; one that dies is an error, not a wait."""
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    context = multiprocessing.get_context("fork" if can_fork() else None)
    return ProcessPoolExecutor(count, mp_context=context, initializer=end_with_the_build)


def end_with_the_build() -> None:
    """Let the system end this process where the build is killed; else it would wait for ever."""
    with suppress(AttributeError, OSError):
        ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL)
