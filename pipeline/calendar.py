"""Working days and working minutes of a court, for SOP clocks and legal deadlines.

A working day is Monday to Friday, but for national holidays, cuti bersama and the court's own days
off. It has 450 minutes: a fifth of the 37.5-hour week of Perpres 21/2023, and the day in which
the SOPs add up their times.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import count
from typing import NamedTuple
from zoneinfo import ZoneInfo

Span = tuple[dt.time, dt.time]
DayHours = tuple[Span, ...]

MOST_MINUTES_PER_DAY = 720
_DAY = dt.timedelta(days=1)
_MINUTE = dt.timedelta(minutes=1)
_WORKING_WEEKDAYS = 5
_JAKARTA = ZoneInfo("Asia/Jakarta")
_OPENS, _BREAK_STARTS, _BREAK_ENDS = 8 * 60, 12 * 60, 13 * 60


class Spent(NamedTuple):
    """Working minutes as people say them; a day is the court's working day."""

    days: int
    hours: int
    minutes: int


def minutes_of(hours: DayHours) -> int:
    """Return how many minutes the hours of a day have together."""
    return sum(
        (closes.hour - opens.hour) * 60 + closes.minute - opens.minute for opens, closes in hours
    )


def in_order(hours: DayHours) -> bool:
    """Return whether each stretch of a day ends before the next one starts."""
    edges = [edge for span in hours for edge in span]
    return edges == sorted(set(edges))


@dataclass(frozen=True)
class WorkingCalendar:
    """When a court works.

    `week` holds the hours of Monday to Friday, each adding up to `minutes_per_day`; empty: from
    08.00, with a break from 12.00 to 13.00, until the minutes are used up. `own_working_days` are
    weekdays that the national list wrongly has as days off. `checked_years` are years whose
    holidays the court itself has held against the joint decree of the ministers (SKB).
    """

    own_holidays: frozenset[dt.date] = frozenset()
    own_working_days: frozenset[dt.date] = frozenset()
    minutes_per_day: int = 450
    week: tuple[DayHours, ...] = ()
    zone: ZoneInfo = _JAKARTA
    checked_years: frozenset[int] = frozenset()

    def __post_init__(self) -> None:
        """Refuse hours that do not add up; raises ValueError."""
        if not 0 < self.minutes_per_day <= MOST_MINUTES_PER_DAY:
            raise ValueError(f"minutes_per_day must be from 1 to {MOST_MINUTES_PER_DAY}")
        if self.week and len(self.week) != _WORKING_WEEKDAYS:
            raise ValueError("week must hold the hours of five days, Monday to Friday")
        for hours in self.week:
            _refuse_uneven(hours, self.minutes_per_day)

    def is_working_day(self, day: dt.date) -> bool:
        """Return whether the court works on `day`, as far as is known (see `is_certain`)."""
        if day.weekday() >= _WORKING_WEEKDAYS or day in self.own_holidays:
            return False
        return day in self.own_working_days or day not in _national(day.year).days_off

    def is_certain(self, day: dt.date) -> bool:
        """Return whether the holidays of the day's year are settled.

        They are not while the year has no cuti bersama yet or has an estimated date; whoever
        counts days there must say so.
        """
        return day.year in self.checked_years or _national(day.year).settled

    def certain_until(self, day: dt.date) -> dt.date | None:
        """Return the last day up to which all days from `day` on are certain; None: not even it."""
        if not self.is_certain(day):
            return None
        years = count(day.year)
        last = next(year for year in years if not self.is_certain(dt.date(year + 1, 1, 1)))
        return dt.date(last, 12, 31)

    def add_working_days(self, start: dt.date, n: int) -> dt.date:
        """Return the n-th working day after `start` (before it, if `n` is negative).

        The start itself is not counted. With `n` 0: the start, or the first working day after it.
        """
        step = -_DAY if n < 0 else _DAY
        day, left = start, abs(n)
        while left or not self.is_working_day(day):
            day += step
            left -= bool(left) and self.is_working_day(day)
        return day

    def working_days_between(self, a: dt.date, b: dt.date) -> int:
        """Return how many working days lie between: `a` is not counted, `b` is; negative if b < a.

        For n other than 0, `working_days_between(a, add_working_days(a, n))` is n.
        """
        sign = -1 if b < a else 1
        days = (a + sign * i * _DAY for i in range(1, abs((b - a).days) + 1))
        return sign * sum(self.is_working_day(day) for day in days)

    def working_minutes_between(self, start: dt.datetime, end: dt.datetime) -> int:
        """Return the working minutes from `start` to `end` (aware); negative if `end` is earlier.

        Seconds are cut off from both, so that the parts of a stretch add up to the whole.
        """
        first, last = self._local(start), self._local(end)
        if last < first:
            return -self.working_minutes_between(end, start)
        days = (last.date() - first.date()).days + 1
        spans = (span for i in range(days) for span in self._spans(first.date() + i * _DAY))
        worked = (min(last, closes) - max(first, opens) for opens, closes in spans)
        return sum(stretch // _MINUTE for stretch in worked if stretch > dt.timedelta())

    def add_working_minutes(self, start: dt.datetime, minutes: int) -> dt.datetime:
        """Return the first working moment with so many working minutes since `start` (aware).

        The answer stands in the court's zone. Raises ValueError if `minutes` is negative.
        """
        if minutes < 0:
            raise ValueError("minutes must not be negative")
        at, left = self._local(start), minutes * _MINUTE
        for opens, closes in self._spans_from(at.date()):
            begins = max(at, opens)
            if begins + left <= closes:
                return begins + left
            left -= max(closes - begins, dt.timedelta())
        raise AssertionError("unreachable: the spans never end")

    def in_days(self, minutes: int) -> Spent:
        """Return working minutes as days, hours and minutes; raises ValueError if negative."""
        if minutes < 0:
            raise ValueError("minutes must not be negative")
        days, rest = divmod(minutes, self.minutes_per_day)
        return Spent(days, *divmod(rest, 60))

    def _local(self, moment: dt.datetime) -> dt.datetime:
        if moment.utcoffset() is None:
            raise ValueError("a moment needs a time zone")
        return moment.astimezone(self.zone).replace(second=0, microsecond=0)

    def _spans(self, day: dt.date) -> list[tuple[dt.datetime, dt.datetime]]:
        if not self.is_working_day(day):
            return []
        hours = self.week[day.weekday()] if self.week else _plain_hours(self.minutes_per_day)
        at = dt.datetime.combine
        return [(at(day, opens, self.zone), at(day, closes, self.zone)) for opens, closes in hours]

    def _spans_from(self, day: dt.date) -> Iterator[tuple[dt.datetime, dt.datetime]]:
        for i in count():
            yield from self._spans(day + i * _DAY)


@dataclass(frozen=True)
class _Year:
    days_off: frozenset[dt.date]
    settled: bool


@cache
def _national(year: int) -> _Year:
    import holidays  # 0.07 s: only for those who count days

    public = holidays.country_holidays("ID", years=year, categories="public", language="id")
    shared = holidays.country_holidays("ID", years=year, categories="government", language="id")
    estimated = any("(perkiraan)" in name for name in (*public.values(), *shared.values()))
    return _Year(frozenset(public) | frozenset(shared), bool(shared) and not estimated)


@cache
def _plain_hours(minutes: int) -> DayHours:
    morning = min(minutes, _BREAK_STARTS - _OPENS)
    spans = [(_OPENS, _OPENS + morning), (_BREAK_ENDS, _BREAK_ENDS + minutes - morning)]
    return tuple((_time(opens), _time(closes)) for opens, closes in spans if opens < closes)


def _time(minute: int) -> dt.time:
    return dt.time(*divmod(minute, 60))


def _refuse_uneven(hours: DayHours, minutes_per_day: int) -> None:
    if not in_order(hours):
        raise ValueError("the hours of a day must follow each other")
    if minutes_of(hours) != minutes_per_day:
        raise ValueError(f"the hours of a day must add up to {minutes_per_day} minutes")
