"""Runs of the monitor, one after another, each begun by a fork and killed at some moment.

Started as `python -m tests.flows.watching.dying FOLDER`; a line on its input is a child that is
killed so many seconds after so many runs, and is answered by the number of runs that came to their
end. A run begins twelve hours after the one before it, so that answers are soon old and thinned.
"""

import datetime as dt
import os
import signal
import sys
import time
from pathlib import Path

from pipeline.flows.watching.run import run_monitor, tracks_of
from pipeline.flows.watching.watched import Job, Watched, one
from pipeline.monitor.result import OK, Result, State
from pipeline.outside.watch_store.opened import PATH, opened

PROBES = 20
START = dt.datetime(2026, 3, 1, tzinfo=dt.UTC)
STEP = dt.timedelta(hours=12)
_SPELL = 6


def answer(number: int, at: dt.datetime) -> Result:
    """Return what a probe answers at a moment: spells of trouble, another one for each probe."""
    spell = int((at - START) / STEP) // _SPELL + number
    if spell % 4 == 0:
        return Result(State.BAD, f"alasan {spell % 7}", ms=number)
    return Result(State.UNKNOWN, "tidak terlihat") if spell % 9 == 0 else OK


def jobs(watched: Watched) -> list[Job]:
    """Return a job for each probe; the first is the home page, which explains the others."""
    paths = ["/", *(f"/{number}/" for number in range(1, PROBES))]
    return [
        one(watched.often("MON001", path), lambda n=number: answer(n, watched.now))
        for number, path in enumerate(paths)
    ]


def last_run(root: Path) -> dt.datetime:
    """Return when the last run was that was kept, or a step before the first."""
    with opened(root / PATH) as database:
        return max((each.at for each in tracks_of(database).values()), default=START - STEP)


def _run_on(root: Path, ended: int) -> None:
    at = last_run(root)
    while True:
        at += STEP
        run_monitor(root, at, jobs=jobs)
        os.write(ended, b".")


def _killed_after(root: Path, runs: int, seconds: float) -> int:
    """Return how many runs a child came to the end of; it never ends by itself."""
    told, ended = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            _run_on(root, ended)
        finally:
            os._exit(9)
    os.close(ended)
    with os.fdopen(told, "rb") as pipe:
        seen = len(pipe.read(runs))
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        assert os.WIFSIGNALED(status)
        return seen + len(pipe.read())


if __name__ == "__main__":
    for line in sys.stdin:
        runs, seconds = line.split()
        print(_killed_after(Path(sys.argv[1]), int(runs), float(seconds)), flush=True)
