"""Dates, months and sizes as Indonesian readers read them."""

import datetime as dt

import pytest

from pipeline.build import words
from pipeline.sizes import file_size


def test_dates() -> None:
    day = dt.date(2026, 11, 20)
    assert words.long_date(day) == "20 November 2026"
    assert words.weekday_date(day) == "Jumat, 20 November 2026"
    assert words.moment("2026-12-01 08.30") == "Selasa, 1 Desember 2026, pukul 08.30"


@pytest.mark.parametrize(
    ("size", "shown"),
    [
        (0, "0 byte"),
        (999, "999 byte"),
        (27_400, "27 kB"),
        (1_250_000, "1,2 MB"),
        (15_000_000, "15 MB"),
    ],
)
def test_sizes(size: int, shown: str) -> None:
    assert file_size(size) == shown
