"""Runs of the monitor, one after another, each begun by a fork and killed at some moment.

Started as `python -m tests.flows.watching.dying FOLDER`. A line of its input makes a child and says
how often its home page is asked, and after how many seconds more it is killed: then, what was
answered is being kept. The answer is the number of runs that came to their end. A run begins twelve
hours after the one before it, so that answers are soon old and thinned.
"""

import datetime as dt
import os
import signal
import sys
import time
from functools import partial
from pathlib import Path

from pipeline.flows.watching.run import run_monitor, tracks_of
from pipeline.flows.watching.watched import Job, Watched, one
from pipeline.monitor.result import OK, Result, State
from pipeline.outside.watch_store.opened import PATH, opened

PROBES = 20
START = dt.datetime(2026, 3, 1, tzinfo=dt.UTC)
STEP = dt.timedelta(hours=12)
_SPELL = 6
_ASKED, _ENDED = b"?", b"."


def answer(number: int, at: dt.datetime) -> Result:
    """Return what a probe answers at a moment: spells of trouble, another one for each probe."""
    spell = int((at - START) / STEP) // _SPELL + number
    if spell % 4 == 0:
        return Result(State.BAD, f"alasan {spell % 7}", ms=number)
    return Result(State.UNKNOWN, "tidak terlihat") if spell % 9 == 0 else OK


def jobs(watched: Watched, told: int | None = None) -> list[Job]:
    """Return a job for each probe; the first is the home page, which explains the others.

    That it was asked is written to `told`.
    """
    paths = ["/", *(f"/{number}/" for number in range(1, PROBES))]

    def ask(number: int) -> Result:
        if number == 0 and told is not None:
            os.write(told, _ASKED)
        return answer(number, watched.now)

    return [one(watched.often("MON001", at), partial(ask, n)) for n, at in enumerate(paths)]


def last_run(root: Path) -> dt.datetime:
    """Return when the last run was that was kept, or a step before the first."""
    with opened(root / PATH) as database:
        return max((each.at for each in tracks_of(database).values()), default=START - STEP)


def _run_on(root: Path, ended: int) -> None:
    at = last_run(root)
    while True:
        at += STEP
        run_monitor(root, at, jobs=partial(jobs, told=ended))
        os.write(ended, _ENDED)


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
    with os.fdopen(told, "rb", buffering=0) as pipe:
        seen = b""
        while seen.count(_ASKED) < runs and (byte := pipe.read(1)):
            seen += byte
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        assert os.WIFSIGNALED(status)
        return (seen + pipe.read()).count(_ENDED)


if __name__ == "__main__":
    for line in sys.stdin:
        runs, seconds = line.split()
        print(_killed_after(Path(sys.argv[1]), int(runs), float(seconds)), flush=True)
