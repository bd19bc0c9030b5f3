"""Periods by name and by day, and the day by which a period's work is due."""

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.sop.runs.periods import (
    LENGTHS,
    last_working_day,
    period_on,
    periods_between,
    read_period,
)
from tests.sop.runs.making import CALENDAR

DAYS = st.dates(dt.date(2020, 1, 1), dt.date(2035, 12, 31))


@given(DAYS, st.sampled_from(LENGTHS))
def test_a_day_lies_in_its_period_and_the_name_says_which(day: dt.date, every: str) -> None:
    period = period_on(every, day)  # type: ignore[arg-type]
    assert period.first <= day <= period.last
    assert read_period(period.name) == period


@given(DAYS, st.integers(0, 400), st.sampled_from(LENGTHS))
def test_periods_follow_each_other_without_a_gap(day: dt.date, more: int, every: str) -> None:
    found = list(periods_between(every, day, day + dt.timedelta(more)))  # type: ignore[arg-type]
    assert found[0].first <= day
    assert found[-1].last >= day + dt.timedelta(more)
    for one, other in pairwise(found):
        assert other.first - one.last == dt.timedelta(1)


@pytest.mark.parametrize(
    ("name", "on_day", "due"),
    [
        pytest.param("2026-11", None, "2026-11-30", id="a month's last day is a Monday"),
        pytest.param("2026-10", None, "2026-10-30", id="a month that ends on a Saturday"),
        pytest.param("2026-11", 30, "2026-11-30", id="the 30th"),
        pytest.param("2026-08", 30, "2026-08-28", id="the 30th is a Sunday: the Friday before"),
        pytest.param("2027-02", 30, "2027-02-26", id="no 30th in February"),
        pytest.param("2026-08", 1, "2026-08-31", id="no working day up to the 1st"),
        pytest.param("2026-W48", None, "2026-11-27", id="a week"),
        pytest.param("2026-11-28", None, None, id="a Saturday"),
        pytest.param("2026-11-27", None, "2026-11-27", id="a Friday"),
    ],
)
def test_due(name: str, on_day: int | None, due: str | None) -> None:
    found = last_working_day(read_period(name), CALENDAR, on_day)
    assert (found.isoformat() if found else None) == due


@pytest.mark.parametrize(
    "name", ["2026-13", "2026-W54", "2026-02-30", "26", "2026-1", "2026-11-28-0", "x", ""]
)
def test_no_period(name: str) -> None:
    with pytest.raises(ValueError, match=r"[Pp]eriode"):
        read_period(name)


def test_the_events_of_a_day_have_numbers() -> None:
    assert read_period("2026-11-28-2").every == "event"
