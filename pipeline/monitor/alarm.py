"""Deciding when answers become an alarm, and when it is over.

One wrong answer is a hiccup; so many in a row as the probe says are an alarm. Two good ones in a
row end it. What is seen during announced work counts for nothing, and counting begins anew after.
"""

import datetime as dt
from dataclasses import dataclass, replace
from enum import StrEnum

from pipeline.monitor.probe import Probe
from pipeline.monitor.result import FAILING, Result, State

_STEADY = 2


class Kind(StrEnum):
    """What happened to an alarm."""

    RAISED = "raised"
    WORSE = "worse"
    RECOVERED = "recovered"


@dataclass(frozen=True)
class Track:
    """What is remembered of a probe: its last answer, how many of a sort came in a row, its alarm.

    `since` is when the present state was first seen, `doubted` when the present row of answers
    that were not good began.
    """

    state: State
    since: dt.datetime
    at: dt.datetime
    reason: str = ""
    failing: int = 0
    doubtful: int = 0
    good: int = 0
    doubted: dt.datetime | None = None
    alarm: State | None = None


@dataclass(frozen=True)
class Event:
    """An alarm that was raised, grew worse or is over; `since` is when it was first seen."""

    kind: Kind
    probe: Probe
    state: State
    reason: str
    since: dt.datetime
    at: dt.datetime


def follow(
    probe: Probe, before: Track | None, result: Result, at: dt.datetime, *, paused: bool = False
) -> tuple[Track, Event | None]:
    """Return what is remembered after an answer, and what became of the alarm by it."""
    if paused:
        return _paused(before, at), None
    now = _counted(before, result, at)
    event = _event(probe, now, at)
    if event is None:
        return now, None
    return replace(now, alarm=None if event.kind is Kind.RECOVERED else event.state), event


def _paused(before: Track | None, at: dt.datetime) -> Track:
    alarm = before.alarm if before else None
    doubted = before.doubted if before and alarm is not None else None
    since = before.since if before and before.state is State.PAUSED else at
    return Track(State.PAUSED, since, at, alarm=alarm, doubted=doubted)


def _counted(before: Track | None, result: Result, at: dt.datetime) -> Track:
    last = before or Track(result.state, at, at)
    good = result.state is State.OK
    return Track(
        result.state,
        last.since if last.state is result.state else at,
        at,
        result.reason,
        failing=last.failing + 1 if result.state in FAILING else 0,
        doubtful=0 if good else last.doubtful + 1,
        good=last.good + 1 if good else 0,
        doubted=_doubted(last, at, good=good),
        alarm=last.alarm,
    )


def _doubted(last: Track, at: dt.datetime, *, good: bool) -> dt.datetime | None:
    if good:
        return last.doubted if last.alarm is not None else None
    return last.doubted or at


def _event(probe: Probe, now: Track, at: dt.datetime) -> Event | None:
    since = now.doubted or at
    if now.alarm is not None and now.good >= _STEADY:
        return Event(Kind.RECOVERED, probe, State.OK, now.reason, since, at)
    sure = probe.at_once and now.state is State.BAD
    if (sure or now.failing >= probe.failures) and now.alarm in (None, State.WARN):
        kind = Kind.RAISED if now.alarm is None else Kind.WORSE
        return Event(kind, probe, now.state, now.reason, since, at)
    if now.alarm is State.UNKNOWN and now.state is State.BAD:
        return Event(Kind.WORSE, probe, now.state, now.reason, since, at)
    if now.doubtful >= probe.failures and now.alarm is None and now.state is State.WARN:
        return Event(Kind.RAISED, probe, now.state, now.reason, since, at)
    return None
