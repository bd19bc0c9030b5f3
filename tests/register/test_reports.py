"""Templates of reports: the time that is over, the deadline, and no room for names."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.content.catalogue import load_catalogue
from pipeline.register.covered import covered
from pipeline.register.reports import body_of, deadline, is_report, last_ended
from tests.building import ROOT
from tests.register.building import obligation

D = dt.date
CATALOGUE = load_catalogue(ROOT)


@pytest.mark.parametrize(
    ("code", "day", "words", "due"),
    [
        ("B4.01", D(2027, 1, 4), "Tahun 2026", D(2027, 3, 31)),
        ("B4.01", D(2026, 12, 31), "Tahun 2025", D(2026, 3, 31)),
        ("J.01", D(2026, 10, 1), "Triwulan III 2026", D(2026, 10, 31)),
        ("J.02", D(2027, 2, 1), "Triwulan IV 2026", D(2027, 1, 31)),
        ("T2.03", D(2026, 11, 1), "Oktober 2026", D(2026, 11, 30)),
        ("T5.04", D(2026, 7, 1), "Semester I 2026", D(2026, 8, 31)),
    ],
)
def test_what_the_next_report_covers_and_by_when(code: str, day: D, words: str, due: D) -> None:
    item = CATALOGUE.by_id[code]
    assert is_report(item)
    assert (last_ended(item, day), deadline(item, words)) == (words, due)


@given(st.sampled_from([1, 3, 6, 12]), st.dates(D(2001, 1, 1), D(2090, 1, 1)))
def test_the_time_is_over_and_the_next_one_is_not(months: int, day: D) -> None:
    span = covered(last_ended(obligation(months=months, vouched=True), day))
    assert span is not None and span.months == months
    assert span.last < day
    assert (day.year - span.last.year) * 12 + day.month - span.last.month <= months


def test_plans_and_pages_are_no_reports() -> None:
    assert not any(is_report(CATALOGUE.by_id[code]) for code in ("B3.01", "B1.01", "M1", "X1"))


def test_the_report_on_services_has_its_parts_and_asks_for_no_names() -> None:
    body = body_of(CATALOGUE.by_id["B4.01"], "ISI")
    for words in ("diterima", "waktu pelayanan", "seluruhnya", "sebagian", "ditolak", "Alasan"):
        assert words in body
    assert "tanpa nama pemohon" in body
