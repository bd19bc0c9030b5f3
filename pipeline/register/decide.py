"""Whether one obligation is met on a day, until when, and why: decided from plain values.

Source: UU 14/2008 art. 9(3) (every six months), art. 10 and 11; Perki 1/2021 art. 56 (31 March).
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from pipeline.content.catalogue_own import NotApplicable
from pipeline.content.obligation import Length, Obligation
from pipeline.content.spans_of_time import end_of, lateness, months_after
from pipeline.register.held import Held

MOST_DAYS_AHEAD = 30
_SHARE = 4
_DAY = dt.timedelta(days=1)


class State(StrEnum):
    """Where an obligation stands."""

    PRESENT = "present"
    DUE_SOON = "due_soon"
    OVERDUE = "overdue"
    MISSING = "missing"
    NOT_APPLICABLE = "not_applicable"
    UNKNOWN = "unknown"


class Reason(StrEnum):
    """Why it stands there."""

    CURRENT = "current"
    PAGE = "page_old"
    DOCUMENT = "document_old"
    FIGURES = "figures_old"
    ABSENT = "absent"
    UNFILLED = "unfilled"
    SILENT = "silent"
    NO_LINK = "no_link"
    NOT_SHOWN = "not_shown"
    EVENT = "event_not_seen"
    LATER = "changed_later"
    UNREAD = "period_unread"
    DECIDED = "decided"
    NOT_BOUND = "not_bound"
    FOLLOWS = "follows"
    NOT_COMPARED = "not_compared"


class Verdict(NamedTuple):
    """What is decided: the state, the reason, and the last day of what is there, if it has one.

    `due` lies in the past where the obligation is overdue; `soon` is the first day on which it is
    due soon.
    """

    state: State
    reason: Reason
    due: dt.date | None = None
    soon: dt.date | None = None


@dataclass(frozen=True)
class Duty:
    """An obligation as it is owed on a day: whether it binds this court, and what was decided."""

    obligation: Obligation
    binds: bool = True
    compared: bool = True
    exempt: NotApplicable | None = None


class _Limit(NamedTuple):
    due: dt.date
    soon: dt.date
    reason: Reason


def decide(duty: Duty, held: Held | None, day: dt.date) -> Verdict:
    """Return where an obligation stands on `day`, with what the site holds for it."""
    if not duty.binds:
        return Verdict(State.NOT_APPLICABLE, Reason.NOT_BOUND)
    if duty.exempt is not None:
        return Verdict(State.NOT_APPLICABLE, Reason.DECIDED)
    if not duty.compared:
        return Verdict(State.UNKNOWN, Reason.NOT_COMPARED)
    if held is None:
        return _nothing(duty.obligation)
    if (fault := _fault(duty.obligation, held, day)) is not None:
        return fault
    limits = list(limits_of(duty.obligation, held))
    return _by_day(limits, day) if limits else Verdict(State.PRESENT, Reason.CURRENT)


def _nothing(obligation: Obligation) -> Verdict:
    if obligation.by_event:
        return Verdict(State.UNKNOWN, Reason.EVENT)
    return Verdict(State.MISSING, Reason.ABSENT)


def _fault(obligation: Obligation, held: Held, day: dt.date) -> Verdict | None:
    """Return why what is there does not count, whatever its age."""
    if held.updated > day:
        return Verdict(State.UNKNOWN, Reason.LATER)
    if not held.shown:
        return Verdict(State.MISSING, Reason.NOT_SHOWN)
    if held.unfilled:
        return Verdict(State.MISSING, Reason.UNFILLED)
    if held.silent:
        return Verdict(State.MISSING, Reason.SILENT)
    if obligation.linked and not held.linked:
        return Verdict(State.MISSING, Reason.NO_LINK)
    if obligation.vouched and not obligation.by_event and held.covers is None:
        return Verdict(State.UNKNOWN, Reason.UNREAD)
    return None


def limits_of(obligation: Obligation, held: Held) -> Iterator[_Limit]:
    """Yield until when each part of what is there is good enough: page, documents, figures."""
    length = length_of(obligation, held)
    if length is None:
        return
    late = lateness(obligation, length) if held.covers is not None else 0
    yield _limit(held.updated, length, late, Reason.PAGE)
    if held.documents is not None and not obligation.standing_documents:
        yield _limit(held.documents, length, late, Reason.DOCUMENT)
    if held.covers is not None:
        yield _figures(held.covers.last, length, late, ahead=obligation.looks == "ahead")


def length_of(obligation: Obligation, held: Held) -> Length | None:
    """Return how long what is there is good for; None where time does not matter.

    Reports whose period nobody laid down are as far apart as the time they cover is long.
    """
    if obligation.linked or obligation.by_event:
        return None
    if obligation.period_given:
        return obligation.period
    reports = obligation.vouched and held.covers is not None
    return Length(months=held.covers.months) if reports and held.covers else None


def _figures(last: dt.date, length: Length, late: int, *, ahead: bool) -> _Limit:
    """Return until when figures are good enough: the next ones are of the time after `last`.

    What looks ahead is good for its own time only.
    """
    after = last + _DAY
    due = months_after(after if ahead else end_of(after, length), late) - _DAY
    return _Limit(due, due - _window(after, length), Reason.FIGURES)


def _limit(start: dt.date, length: Length, late: int, reason: Reason) -> _Limit:
    due = months_after(end_of(start, length), late)
    return _Limit(due, due - _window(start, length), reason)


def _window(start: dt.date, length: Length) -> dt.timedelta:
    """Return how long before the last day it is soon: a quarter of the period, 30 days at most."""
    whole = (end_of(start, length) - start).days
    return dt.timedelta(days=min(MOST_DAYS_AHEAD, whole // _SHARE))


def _by_day(limits: list[_Limit], day: dt.date) -> Verdict:
    first, soon = min(limits, key=lambda limit: limit.due), min(limit.soon for limit in limits)
    if day > first.due:
        return Verdict(State.OVERDUE, first.reason, first.due, soon)
    if day >= soon:
        return Verdict(State.DUE_SOON, first.reason, first.due, soon)
    return Verdict(State.PRESENT, Reason.CURRENT, first.due, soon)
