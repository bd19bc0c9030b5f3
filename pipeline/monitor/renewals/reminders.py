"""When to remind of a renewal: a number of days before its last day, each once."""

import datetime as dt
from collections.abc import Sequence


def reminder(due: dt.date, days_before: Sequence[int], today: dt.date) -> int | None:
    """Return the reminder that counts today: the smallest that is not smaller than the days left.

    None before the first one; 0 on the last day and after it.
    """
    left = (due - today).days
    if left <= 0:
        return 0
    return min((days for days in days_before if days >= left), default=None)


def first_day(due: dt.date, days_before: Sequence[int]) -> dt.date:
    """Return the day of the first reminder."""
    return due - dt.timedelta(days=max(days_before))
