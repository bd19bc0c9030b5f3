"""Lengths of time laid on the calendar: where they end, and which of two is longer."""

import calendar
import datetime as dt
from functools import lru_cache

from pipeline.content.obligation import Length, Obligation

_YEAR, _FOUR_YEARS = 12, 1461
_DAYS_OF_A_MONTH, _HUNDRED_MONTHS = 28, 3050
_START = dt.date(2027, 1, 1)


def months_after(day: dt.date, months: int) -> dt.date:
    """Return the same day so many months later, or the last one of a shorter month."""
    year, month = divmod(day.year * _YEAR + day.month - 1 + months, _YEAR)
    last = calendar.monthrange(year, month + 1)[1]
    return dt.date(year, month + 1, min(day.day, last))


def end_of(day: dt.date, length: Length) -> dt.date:
    """Return the day on which a length that begins on `day` ends; `day` itself without a number."""
    if length.months:
        return months_after(day, length.months)
    return day + dt.timedelta(days=length.days or 0, weeks=length.weeks or 0)


def lateness(obligation: Obligation, length: Length) -> int:
    """Return how many months a report may come after its time: as told, or a share of its period.

    The share is no law but a setting; that of a year is 31 March, as Perki 1/2021 art. 56 has it.
    """
    if obligation.reported_within is not None:
        return obligation.reported_within
    if length.months:
        return -(-length.months * obligation.late_percent // 100)
    days = (length.days or 0) + 7 * (length.weeks or 0)
    late = -(-days * obligation.late_percent // _HUNDRED_MONTHS)
    return late if days >= _DAYS_OF_A_MONTH else 0


def never_longer(one: Length, other: Length) -> bool:
    """Return whether a length ends no later than another, on whichever day both begin."""
    return _never_longer(_key(one), _key(other))


def _key(length: Length) -> tuple[int, int]:
    return length.months or 0, (length.days or 0) + 7 * (length.weeks or 0)


@lru_cache(maxsize=256)
def _never_longer(one: tuple[int, int], other: tuple[int, int]) -> bool:
    starts = [_START + dt.timedelta(days=n) for n in range(_FOUR_YEARS)]
    return all(_end(start, *one) <= _end(start, *other) for start in starts)


def _end(day: dt.date, months: int, days: int) -> dt.date:
    return months_after(day, months) + dt.timedelta(days=days)
