"""Periods: the day, week, month or year that a run is for, or the event that it answers.

Names: `2026-11-28`, `2026-W48` (ISO 8601 week), `2026-11`, `2026`, and `2026-11-28-1` for the first
event of a day.
"""

import calendar as months
import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from pipeline.calendar import WorkingCalendar

Every = Literal["day", "week", "month", "year", "event"]
EVENT: Every = "event"
LENGTHS: tuple[Every, ...] = ("day", "week", "month", "year")
PATTERN = r"^[0-9]{4}(-W[0-9]{2}|-[0-9]{2}(-[0-9]{2}(-[1-9][0-9]{0,2})?)?)?$"
_DAY = dt.timedelta(days=1)
_DAYS_OF_WEEK = 7
_FORMS: tuple[tuple[Every, str], ...] = (
    ("year", r"(\d{4})"),
    ("month", r"(\d{4})-(\d{2})"),
    ("week", r"(\d{4})-W(\d{2})"),
    ("day", r"(\d{4})-(\d{2})-(\d{2})"),
    ("event", r"(\d{4})-(\d{2})-(\d{2})-([1-9]\d{0,2})"),
)
_EXAMPLES = "2026-11-28, 2026-W48, 2026-11, 2026, atau 2026-11-28-1"


@dataclass(frozen=True)
class Period:
    """A stretch of days with its name; of an event only the day on which it began is known."""

    name: str
    every: Every
    first: dt.date
    last: dt.date


def read_period(name: str) -> Period:
    """Return the period of a name; raises ValueError, in Indonesian, where it is none."""
    for every, form in _FORMS:
        found = re.fullmatch(form, name, re.ASCII)
        if found:
            return _period(name, every, [int(part) for part in found.groups()])
    raise ValueError(f"Tulis periode seperti {_EXAMPLES}; {name} bukan periode.")


def _period(name: str, every: Every, parts: list[int]) -> Period:
    try:
        if every == "week":
            day = dt.date.fromisocalendar(parts[0], parts[1], 1)
        else:
            day = dt.date(*[*parts, 1, 1][:3])
    except ValueError:
        raise ValueError(f"Periode {name} tidak ada di kalender.") from None
    return Period(name, EVENT, day, day) if every == EVENT else period_on(every, day)


def period_on(every: Every, day: dt.date) -> Period:
    """Return the day, week, month or year that a day lies in."""
    if every == "year":
        return Period(f"{day.year:04}", every, day.replace(month=1, day=1), _end_of_year(day))
    if every == "month":
        last = day.replace(day=months.monthrange(day.year, day.month)[1])
        return Period(f"{day.year:04}-{day.month:02}", every, day.replace(day=1), last)
    if every == "week":
        year, week, weekday = day.isocalendar()
        first = day - (weekday - 1) * _DAY
        return Period(f"{year:04}-W{week:02}", every, first, first + (_DAYS_OF_WEEK - 1) * _DAY)
    return Period(day.isoformat(), "day", day, day)


def _end_of_year(day: dt.date) -> dt.date:
    return day.replace(month=12, day=31)


def event_on(day: dt.date, number: int) -> Period:
    """Return the period of the n-th event of a day."""
    return Period(f"{day.isoformat()}-{number}", EVENT, day, day)


def periods_between(every: Every, first: dt.date, last: dt.date) -> Iterator[Period]:
    """Yield the periods that a stretch of days touches, in order; none for events."""
    day = first
    while every != EVENT and day <= last:
        period = period_on(every, day)
        yield period
        day = period.last + _DAY


def last_working_day(
    period: Period, calendar: WorkingCalendar, on_day: int | None = None
) -> dt.date | None:
    """Return the day by which a period's work is due, or None where the court never works in it.

    It is the last working day, or that of a month up to the day `on_day` where the procedure names
    one (madiun-c: `30 setiap bulan`).
    """
    last = period.last
    if on_day is not None and period.every == "month":
        last = period.first.replace(day=min(on_day, period.last.day))
    day = last
    while day >= period.first and not calendar.is_working_day(day):
        day -= _DAY
    if day < period.first:
        return None if last == period.last else last_working_day(period, calendar)
    return day
