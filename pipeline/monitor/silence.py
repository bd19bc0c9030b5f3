"""No news is bad news: jobs that should have reported by now."""

import datetime as dt
from dataclasses import dataclass

from pipeline.monitor.result import OK, Result, State


@dataclass(frozen=True)
class Expected:
    """A job that reports at least so often; `command` does it now."""

    job: str
    within: dt.timedelta
    command: str


def heard(expected: Expected, last: dt.datetime | None, now: dt.datetime) -> Result:
    """Return how a job stands that reported last at `last` (None: never)."""
    if last is None:
        return Result(State.BAD, f"{expected.job} belum pernah berhasil: {expected.command}")
    if last > now + dt.timedelta(minutes=5):
        return Result(State.UNKNOWN, f"{expected.job} tercatat di masa depan. Periksa jam mesin.")
    age = now - last
    if age <= expected.within:
        return OK
    return Result(State.BAD, f"{expected.job} terakhir {_told(age)} lalu: {expected.command}")


def _told(age: dt.timedelta) -> str:
    hours = int(age.total_seconds() // 3600)
    return f"{hours} jam" if hours < 48 else f"{hours // 24} hari"
