"""Which messages a channel owes now: one for one cause, and none that can wait or was told."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from pipeline.monitor.alerts.memory import Heard, Memory
from pipeline.monitor.incident import Incident

_LONGEST = dt.timedelta(days=7)
# Their words change with each reminder of a renewal, and only then.
_TOLD_ANEW = ("MON070", "MON071")


class Stage(StrEnum):
    """What a message tells."""

    OPENED = "opened"
    CHANGED = "changed"
    REMINDED = "reminded"
    MERGED = "merged"
    CLOSED = "closed"
    MISSED = "missed"  # incidents that began and ended before anybody could be told
    DOUBTS = "doubts"


@dataclass(frozen=True)
class Case:
    """An incident as it may be told: whether it waits for no morning, and whether somebody acts.

    `minded`: a person has noted or decided something, so that reminders may be seldom.
    """

    incident: Incident
    urgent: bool = False
    minded: bool = False


@dataclass(frozen=True)
class Time:
    """Now, whether people are left alone, and after how long an incident is first brought up."""

    now: dt.datetime
    quiet: bool
    remind_after: dt.timedelta


@dataclass(frozen=True)
class Alert:
    """One message: of one incident, of several that were missed, or of doubts (key to reason)."""

    stage: Stage
    incidents: tuple[Incident, ...] = ()
    doubts: Mapping[str, str] | None = None


def owed(
    memory: Memory, cases: Sequence[Case], doubts: Mapping[str, str], time: Time
) -> tuple[Alert, ...]:
    """Return the messages that a channel owes, the oldest incident first."""
    told = [
        Alert(stage, (case.incident,)) for case in cases if (stage := _stage(memory, case, time))
    ]
    alone = [each for each in told if each.stage is not Stage.MISSED]
    missed = tuple(each.incidents[0] for each in told if each.stage is Stage.MISSED)
    fresh = {} if time.quiet else _fresh(memory, doubts)
    return (
        *alone,
        *((Alert(Stage.MISSED, missed),) if missed else ()),
        *((Alert(Stage.DOUBTS, (), fresh),) if fresh else ()),
    )


def _fresh(memory: Memory, doubts: Mapping[str, str]) -> dict[str, str]:
    return {
        key: reason
        for key, reason in doubts.items()
        if reason
        and (
            key not in memory.doubts
            or (key.startswith(_TOLD_ANEW) and memory.doubts[key] != reason)
        )
    }


def _stage(memory: Memory, case: Case, time: Time) -> Stage | None:
    """Return what is owed of one incident, or None."""
    incident, heard = case.incident, memory.incidents.get(case.incident.id)
    if heard is None:
        return _first(memory, case, time)
    if heard.over or (time.quiet and not (case.urgent or heard.woke)):
        return None
    if incident.closed is not None:
        return Stage.MERGED if incident.merged is not None else Stage.CLOSED
    if incident.cause is not heard.cause:
        return Stage.CHANGED
    return None if time.quiet else _reminder(heard, case, time)


def _first(memory: Memory, case: Case, time: Time) -> Stage | None:
    incident = case.incident
    if incident.merged is not None or (time.quiet and not case.urgent):
        return None
    if incident.closed is None:
        return Stage.OPENED
    return Stage.MISSED if incident.closed > memory.since and not time.quiet else None


def _reminder(heard: Heard, case: Case, time: Time) -> Stage | None:
    """Return a reminder once it is due: each time after twice as long, a week at the most."""
    first = _LONGEST if case.minded else time.remind_after
    gap = min(first * 2 ** min(heard.reminders, 10), _LONGEST)
    return Stage.REMINDED if time.now - heard.at >= gap else None


def after_telling(memory: Memory, alert: Alert, time: Time) -> Memory:
    """Return what is remembered once a message got through."""
    known = dict(memory.incidents)
    for each in alert.incidents:
        before = known.get(each.id)
        again = alert.stage is Stage.REMINDED
        count = (before.reminders if before else 0) + again
        over = each.closed is not None
        known[each.id] = Heard(each.cause, time.now, count, time.quiet, over)
    doubts = {**memory.doubts, **(alert.doubts or {})}
    return Memory(memory.since, known, doubts)


def after_failing(memory: Memory, why: str, now: dt.datetime) -> Memory:
    """Return what is remembered where a message did not get through."""
    failing = memory.failing or now
    count = memory.failures + 1
    return Memory(memory.since, memory.incidents, memory.doubts, failing, count, why)


def forgotten(memory: Memory, cases: Iterable[Case], doubts: Iterable[str]) -> Memory:
    """Return what need be remembered: of doubts that stand, and incidents that may be told of."""
    numbers, keys = {case.incident.id for case in cases}, set(doubts)
    return Memory(
        memory.since,
        {number: heard for number, heard in memory.incidents.items() if number in numbers},
        {key: reason for key, reason in memory.doubts.items() if key in keys},
        memory.failing,
        memory.failures,
        memory.why,
    )
