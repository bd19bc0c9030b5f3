"""What a year's register of requests comes to: the numbers that the law asks to be reported.

Source: UU 14/2008 art. 12 (requests, time, granted, refused, reasons) and 22(7)-(8) (ten working
days, seven more with a reason in writing).
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from pipeline.calendar import WorkingCalendar
from pipeline.content.requests import Objection, Request, RequestYear

DAYS, MORE_DAYS = 10, 7
_GIVEN = ("granted", "partly", "refused")


@dataclass(frozen=True)
class Answered:
    """How long answers took, in working days after the day of receipt."""

    count: int
    average: Fraction
    longest: int
    in_time: int


@dataclass(frozen=True)
class Counts:
    """The numbers of one year; `outcomes` holds `open` too, and adds up to `received`.

    `complete` tells whether the register is known to hold every request of the year;
    `known_until` is the last day up to which it is, if anybody said.
    """

    year: int
    received: int
    by_month: tuple[int, ...]
    outcomes: Mapping[str, int]
    reasons: Mapping[str, int]
    answered: Answered | None
    objections: Mapping[str, int]
    grounds: Mapping[str, int]
    complete: bool
    known_until: dt.date | None

    def known_in(self, month: int) -> bool:
        """Return whether a month without requests is known to have had none."""
        after = dt.date(self.year + month // 12, month % 12 + 1, 1)
        return self.known_until is not None and self.known_until >= after - dt.timedelta(days=1)


def counts_of(register: RequestYear, calendar: WorkingCalendar) -> Counts:
    """Return what a register comes to."""
    rows = register.requests
    objections = [row.objection for row in rows if row.objection is not None]
    last = dt.date(register.year, 12, 31)
    months = Counter(row.received.month for row in rows)
    return Counts(
        year=register.year,
        received=len(rows),
        by_month=tuple(months[month] for month in range(1, 13)),
        outcomes=_outcomes(rows),
        reasons=Counter(reason for row in rows for reason in row.reasons),
        answered=_answered(rows, calendar),
        objections=_outcomes(objections),
        grounds=Counter(each.ground for each in objections),
        complete=register.complete_until == last,
        known_until=register.complete_until,
    )


def _outcomes(rows: Iterable[Request] | Iterable[Objection]) -> Mapping[str, int]:
    return Counter(row.outcome or "open" for row in rows)


def _answered(rows: Iterable[Request], calendar: WorkingCalendar) -> Answered | None:
    """Return how long answers took; what its applicant took back was not answered."""
    given = [row for row in rows if row.outcome in _GIVEN]
    took = [
        calendar.working_days_between(row.received, row.answered) for row in given if row.answered
    ]
    if not took:
        return None
    limits = (DAYS + MORE_DAYS * row.extended for row in given)
    in_time = sum(days <= limit for days, limit in zip(took, limits, strict=True))
    return Answered(len(took), Fraction(sum(took), len(took)), max(took), in_time)
