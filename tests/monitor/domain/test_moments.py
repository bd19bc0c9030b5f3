"""Dates of registries: read as meant, or not at all."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.monitor.domain.moments import moment
from pipeline.monitor.domain.said import sensible

_AT = dt.datetime(2026, 11, 28, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("2027-04-14T23:59:59Z", "2027-04-14T23:59:59"),
        ("2020-06-06T00:00:00-0700", "2020-06-06T07:00:00"),
        ("2020-06-06T00:00:00+07:00", "2020-06-05T17:00:00"),
        ("2019-12-04 00:00:00+02", "2019-12-03T22:00:00"),
        ("2020-06-14-T10:32:43Z", "2020-06-14T10:32:43"),
        ("2022-04-12T04:00:00.123Z", "2022-04-12T04:00:00"),
        ("2032.03.16 01:08:04", "2032-03-16T01:08:04"),
        ("28.11.2020 22:06:38", "2020-11-28T22:06:38"),
        ("2020/05/31", "2020-05-31T00:00:00"),
        ("01-Sep-2014 23:59:59 UTC", "2014-09-01T00:00:00"),
        ("2019-Aug-22.", "2019-08-22T00:00:00"),
        ("Sat Mar 28 23:59:00 2026", "2026-03-28T00:00:00"),
        ("31-03-2020", "2020-03-31T00:00:00"),
        ("13/02/2020", "2020-02-13T00:00:00"),
    ],
)
def test_a_date_is_read_as_meant(text: str, meant: str) -> None:
    assert moment(text) == dt.datetime.fromisoformat(meant).replace(tzinfo=dt.UTC)


@pytest.mark.parametrize(
    "text", ["", "besok", "0000-00-00T00:00:00Z", "-0001-11-30", "2026-02-30", "99/99/2020", "1"]
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert moment(text) is None


def test_a_date_that_may_be_two_days_needs_another_beside_it() -> None:
    assert moment("03/02/2020") is None
    assert moment("03/02/2020", ["12/18/2001"]) == dt.datetime(2020, 3, 2, tzinfo=dt.UTC)
    assert moment("03/02/2020", ["18/12/2001"]) == dt.datetime(2020, 2, 3, tzinfo=dt.UTC)
    assert moment("03/02/2020", ["18/12/2001", "12/18/2001"]) is None


@given(st.text(max_size=40) | st.from_regex(r"[0-9./ :TZ+-]{4,30}"))
def test_no_text_makes_it_fall_over(text: str) -> None:
    found = moment(text, [text])
    assert found is None or found.tzinfo is dt.UTC


@pytest.mark.parametrize("year", [1, 1970, 1984, 2200, 9999])
def test_a_day_that_cannot_be_is_left_out(year: int) -> None:
    assert sensible(dt.datetime(year, 1, 1, tzinfo=dt.UTC), None, _AT) is None


def test_a_last_day_before_the_first_is_left_out() -> None:
    registered = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
    assert sensible(registered, registered, _AT) is None
    later = registered + dt.timedelta(days=1)
    assert sensible(later, registered, _AT) == later
