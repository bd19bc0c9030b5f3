import datetime as dt

import pytest

from pipeline.dates import long_date, short_span


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        ("2026-11-02", "2026-11-08", "2–8 Nov 2026"),
        ("2026-11-30", "2026-12-06", "30 Nov–6 Des 2026"),
        ("2026-12-28", "2027-01-03", "28 Des 2026–3 Jan 2027"),
        ("2026-08-01", "2026-08-01", "1 Agu 2026"),
        ("2026-05-31", "2027-05-31", "31 Mei 2026–31 Mei 2027"),
    ],
)
def test_a_span_says_no_month_or_year_twice(first: str, last: str, told: str) -> None:
    assert short_span(dt.date.fromisoformat(first), dt.date.fromisoformat(last)) == told


def test_a_day_in_words() -> None:
    assert long_date(dt.date(2026, 3, 1)) == "1 Maret 2026"
