"""Weeks and months of a report: named by their days, compared only where both are whole."""

import datetime as dt

from pipeline.visitors.report import Day, Lists, Report, Span, Totals
from pipeline.visitors.weeks import months_of, weeks_of


def _report(first: str, last: str, without: tuple[str, ...] = ()) -> Report:
    span = Span(dt.date.fromisoformat(first), dt.date.fromisoformat(last))
    told = (span.first + dt.timedelta(at) for at in range(span.days))
    days = tuple(Day(day, day.day, 1) for day in told if day.isoformat() not in without)
    return Report(span, Totals(), None, days, Lists(), ())


def test_weeks_are_named_by_their_days_and_stand_to_the_week_before() -> None:
    assert weeks_of(_report("2026-10-29", "2026-11-17")) == [
        ("29 Okt–1 Nov 2026", "91", "tidak sepekan penuh"),
        ("2–8 Nov 2026", "35", "belum ada pembanding"),
        ("9–15 Nov 2026", "84", "naik 140%"),
        ("16–17 Nov 2026", "33", "tidak sepekan penuh"),
    ]


def test_a_week_is_never_compared_with_one_that_is_not_just_before_it() -> None:
    missing = tuple(f"2026-11-{day:02}" for day in range(9, 16))
    told = weeks_of(_report("2026-11-02", "2026-11-29", missing))
    assert [row[2] for row in told] == ["belum ada pembanding", "belum ada pembanding", "naik 37%"]
    hole = weeks_of(_report("2026-11-02", "2026-11-22", ("2026-11-11",)))
    assert [row[2] for row in hole] == [
        *("belum ada pembanding", "tidak sepekan penuh", "belum ada pembanding")
    ]


def test_months_are_named_where_they_are_whole_and_else_by_their_days() -> None:
    assert months_of(_report("2026-09-30", "2026-11-02")) == [
        ("30 Sep 2026", "30"),
        ("Oktober 2026", "496"),
        ("1–2 Nov 2026", "3"),
    ]
