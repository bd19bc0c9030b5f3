"""A recovery in a process of its own, which is killed once something is there."""

import multiprocessing
import signal
import time
from collections.abc import Callable
from pathlib import Path

import asyncssh  # noqa: F401 - loaded beforehand
import git  # noqa: F401

from pipeline.flows.recovering.recover import recover
from pipeline.outside.clock import this_second

_SERVER = multiprocessing.get_context("forkserver")
_SERVER.set_forkserver_preload(["tests.flows.recovering.killed"])
_LONGEST = 120.0


def _recover(root: Path) -> None:
    raise SystemExit(recover(root, None, this_second).exit_code)


def killed_when(root: Path, there: Callable[[], bool]) -> bool:
    """Recover a court and kill that once `there`; return whether it was still at work."""
    process = _SERVER.Process(target=_recover, args=(root,))
    process.start()
    until = time.monotonic() + _LONGEST
    while not there() and process.exitcode is None and time.monotonic() < until:
        process.join(0.001)
    process.kill()
    process.join(_LONGEST)
    assert process.exitcode in (0, -signal.SIGKILL), process.exitcode
    return process.exitcode != 0
