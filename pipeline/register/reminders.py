"""When people are reminded of an item: 30, 14, 7 and 1 days before it is due, and after.

A reminder falls on a working day: one before on the last working day up to it, one after on the
first from it on. Items that are renewed often are not reminded of before the first is soon.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pipeline.calendar import WorkingCalendar
from pipeline.register.board import Standing

DAYS = (30, 14, 7, 1)
_DAY = dt.timedelta(days=1)


@dataclass(frozen=True)
class Reminder:
    """One reminder: of what, and how many days are left; negative once the day has passed."""

    standing: Standing
    days: int


def days_of(
    due: dt.date, soon: dt.date, calendar: WorkingCalendar
) -> Iterator[tuple[dt.date, int]]:
    """Yield the days of the reminders of something due, each with how many days were left then."""
    for days in DAYS:
        if due - dt.timedelta(days=days) >= soon:
            day = calendar.add_working_days(due - dt.timedelta(days=days - 1), -1)
            yield day, days
    for days in reversed(DAYS):
        yield calendar.add_working_days(due + dt.timedelta(days=days - 1), 1), -days


def reminders_on(
    standings: Iterable[Standing], calendar: WorkingCalendar, day: dt.date
) -> tuple[Reminder, ...]:
    """Return the reminders of one day, what is due first at the top.

    Where several fall on one working day, only the most urgent is told.
    """
    found = (_of(standing, calendar, day) for standing in standings)
    return tuple(sorted((each for each in found if each is not None), key=lambda r: r.days))


def _of(standing: Standing, calendar: WorkingCalendar, day: dt.date) -> Reminder | None:
    due, soon = standing.verdict.due, standing.soon
    if due is None or soon is None or not standing.counted or standing.held is None:
        return None
    if abs((due - day).days) > 2 * max(DAYS):
        return None
    left = [days for at, days in days_of(due, soon, calendar) if at == day]
    return Reminder(standing, min(left, key=abs)) if left else None
