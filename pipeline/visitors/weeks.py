"""The days of a report put together to weeks and months, as rows of words."""

import calendar
import datetime as dt
from collections.abc import Callable, Iterator
from itertools import groupby

from pipeline.dates import MONTHS, short_span
from pipeline.visitors.report import Day, Report, Span
from pipeline.visitors.words_told import change, number

WEEKS = ("Pekan", "Halaman dibaca", "Dibanding pekan sebelumnya")
_WEEK = dt.timedelta(days=7)
_NOT_WHOLE = "tidak sepekan penuh"


def weeks_of(report: Report) -> list[tuple[str, str, str]]:
    """Return the weeks as rows: which days, how many pages were read, and how that stands to the
    week before; a week of which not every day is told is compared with nothing.
    """
    whole: dict[dt.date, int] = {}
    rows = []
    for days, views, told in _parts(report, _week):
        monday, full = _week(days.first).first, told == _WEEK.days
        said = change(views, whole.get(monday - _WEEK)) if full else _NOT_WHOLE
        rows.append((short_span(days.first, days.last), number(views), said))
        whole |= {monday: views} if full else {}
    return rows


def months_of(report: Report) -> list[tuple[str, str]]:
    """Return the months as rows: which, or which days of one, and how many pages were read."""
    return [
        (
            f"{MONTHS[days.first.month - 1]} {days.first.year}"
            if days == _month(days.first)
            else short_span(days.first, days.last),
            number(views),
        )
        for days, views, _ in _parts(report, _month)
    ]


def _parts(report: Report, part_of: Callable[[dt.date], Span]) -> Iterator[tuple[Span, int, int]]:
    """Yield the days that the report has of each part, its views, and of how many days."""
    for part, those in groupby(report.days, key=lambda each: part_of(each.day)):
        told: list[Day] = list(those)
        first, last = max(part.first, report.span.first), min(part.last, report.span.last)
        yield Span(first, last), sum(each.views for each in told), len(told)


def _week(day: dt.date) -> Span:
    monday = day - dt.timedelta(day.weekday())
    return Span(monday, monday + _WEEK - dt.timedelta(1))


def _month(day: dt.date) -> Span:
    last = calendar.monthrange(day.year, day.month)[1]
    return Span(day.replace(day=1), day.replace(day=last))
