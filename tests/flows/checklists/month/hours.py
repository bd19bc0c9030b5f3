"""Working time counted minute by minute from the court's hours, and by nothing of the pipeline."""

import datetime as dt
from functools import cache

from tests.flows.checklists.month.diary import ZONE

FIRST, LAST = dt.date(2026, 10, 26), dt.date(2027, 1, 10)
CLOSED = (dt.date(2026, 11, 18), dt.date(2026, 12, 11))
# Christmas and the day that the ministers added to it; New Year.
NATIONAL = (dt.date(2026, 12, 24), dt.date(2026, 12, 25), dt.date(2027, 1, 1))
_MINUTE, _DAY = dt.timedelta(minutes=1), dt.timedelta(days=1)


def works(day: dt.date) -> bool:
    """Whether the court works on a day."""
    return day.weekday() < 5 and day not in CLOSED + NATIONAL


@cache
def days() -> tuple[dt.date, ...]:
    """Every working day of the diary and around it."""
    found = (FIRST + number * _DAY for number in range((LAST - FIRST).days))
    return tuple(day for day in found if works(day))


@cache
def minutes() -> tuple[dt.datetime, ...]:
    """Every minute of work: 08.00 to 16.30, Fridays to 17.00, but for the break."""
    return tuple(at for day in days() for at in _of(day))


def _of(day: dt.date) -> list[dt.datetime]:
    friday = day.weekday() == 4
    spans = ((480, 690), (780, 1020)) if friday else ((480, 720), (780, 990))
    midnight = dt.datetime(day.year, day.month, day.day, tzinfo=ZONE)
    return [midnight + minute * _MINUTE for first, last in spans for minute in range(first, last)]


def worked(start: dt.datetime, end: dt.datetime) -> int:
    """How many minutes the court worked between two moments."""
    return sum(start <= at < end for at in minutes())


def day_after(start: dt.datetime, spent: int) -> dt.date:
    """The day on which so many working minutes have passed."""
    left = [at for at in minutes() if at >= start]
    return left[spent - 1].date()


def nth_day(start: dt.date, number: int) -> dt.date:
    """The n-th working day from a day on, which is the first itself if the court works on it."""
    return [day for day in days() if day >= start][number - 1]


def last_of(first: dt.date, last: dt.date) -> dt.date | None:
    """The last working day of a stretch."""
    return max((day for day in days() if first <= day <= last), default=None)


def late_by(due: dt.date, day: dt.date) -> int:
    """How many working days have begun since a day was over, up to another and with it."""
    return sum(due < each <= day for each in days())
