"""The time that a report covers: read where it can be, and never guessed at."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.register.covered import covered

D = dt.date


@pytest.mark.parametrize(
    ("words", "first", "last", "months"),
    [
        ("Tahun 2025", D(2025, 1, 1), D(2025, 12, 31), 12),
        ("2025", D(2025, 1, 1), D(2025, 12, 31), 12),
        ("Tahun Anggaran 2025", D(2025, 1, 1), D(2025, 12, 31), 12),
        ("Tahun pelaporan 2025", D(2025, 1, 1), D(2025, 12, 31), 12),
        ("Semester I 2026", D(2026, 1, 1), D(2026, 6, 30), 6),
        ("Semester II Tahun 2026", D(2026, 7, 1), D(2026, 12, 31), 6),
        ("Triwulan III 2026", D(2026, 7, 1), D(2026, 9, 30), 3),
        ("triwulan iv 2025", D(2025, 10, 1), D(2025, 12, 31), 3),
        ("Oktober 2026", D(2026, 10, 1), D(2026, 10, 31), 1),
        ("Bulan Februari 2028", D(2028, 2, 1), D(2028, 2, 29), 1),
        ("Januari–Juni 2026", D(2026, 1, 1), D(2026, 6, 30), 6),
        ("Periode Januari-Desember 2026", D(2026, 1, 1), D(2026, 12, 31), 12),
        ("Juli 2025 sampai dengan Juni 2026", D(2025, 7, 1), D(2026, 6, 30), 12),
        ("Januari s.d. Maret 2026", D(2026, 1, 1), D(2026, 3, 31), 3),
        ("Tahun 2020–2024", D(2020, 1, 1), D(2024, 12, 31), 60),
        ("per 31 Desember 2025", D(2025, 12, 31), D(2025, 12, 31), 1),
        ("1 Oktober 2026 - 15 Oktober 2026", D(2026, 10, 1), D(2026, 10, 15), 1),
        ("1–15 Oktober 2026", D(2026, 10, 1), D(2026, 10, 15), 1),
    ],
)
def test_what_people_write(words: str, first: D, last: D, months: int) -> None:
    span = covered(words)
    assert span is not None
    assert (span.first, span.last, span.months) == (first, last, months)


@pytest.mark.parametrize(
    "words",
    [
        *("", "tahun lalu", "Tahun 25", "Triwulan V 2026", "Semester III 2026", "31 Februari 2026"),
        *(
            "Oktober",
            "Desember 2026–Januari 2026",
            "2026 2025",
            "Tahun 2026 lengkap",
            "–",
            "x" * 90,
        ),
        "Januari–Juni–Juli 2026",
    ],
)
def test_what_nobody_could_be_sure_of(words: str) -> None:
    assert covered(words) is None


@given(st.text(max_size=60))
def test_any_words_are_read_or_left(words: str) -> None:
    span = covered(words)
    assert span is None or span.first <= span.last
