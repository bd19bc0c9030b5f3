"""Times in which the site may be down, and times in which people are not woken."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

_DAY = dt.timedelta(days=1)


@dataclass(frozen=True)
class Window:
    """From one time of day to another, which may lie past midnight, by the court's clock.

    On one date, or on weekdays (0 is Monday), or, where neither is given, on every day.
    """

    start: dt.time
    end: dt.time
    date: dt.date | None = None
    weekdays: tuple[int, ...] = ()
    reason: str = ""

    def end_at(self, at: dt.datetime) -> dt.datetime | None:
        """Return when the window that `at` (the court's time) lies in ends; None: in none."""
        for day in (at.date() - _DAY, at.date()):
            if not self._is_on(day):
                continue
            starts = dt.datetime.combine(day, self.start, at.tzinfo)
            last = day if self.start < self.end else day + _DAY
            ends = dt.datetime.combine(last, self.end, at.tzinfo)
            if starts <= at < ends:
                return ends
        return None

    def _is_on(self, day: dt.date) -> bool:
        if self.date is not None:
            return day == self.date
        return not self.weekdays or day.weekday() in self.weekdays


def inside(windows: Iterable[Window], at: dt.datetime) -> Window | None:
    """Return the first window that a moment (the court's time) lies in, or None."""
    return next((each for each in windows if each.end_at(at) is not None), None)
