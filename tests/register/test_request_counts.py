"""The numbers of the yearly report, counted another way: from the text, row by row."""

import datetime as dt
import re
from collections import Counter

import pytest
from hypothesis import given

from pipeline.config.hours import working_calendar
from pipeline.config.load import load_config
from pipeline.content.request_file import plain_of, text_of
from pipeline.content.requests import Request, RequestYear
from pipeline.register.request_counts import Counts, counts_of
from pipeline.register.service_report import Report, decimal, report_of
from tests.building import ROOT
from tests.content.test_request_file import registers

D = dt.date
CALENDAR = working_calendar(load_config(ROOT).court)


def _counts(register: RequestYear) -> Counts:
    return counts_of(register, CALENDAR)


def _walked(received: D, answered: D) -> int:
    """Return working days, one day after the other."""
    day, days = received, 0
    while day < answered:
        day += dt.timedelta(days=1)
        days += CALENDAR.is_working_day(day)
    return days


@given(registers())
def test_the_sums_agree_with_the_text(register: RequestYear) -> None:
    text = text_of(plain_of(register)) + "- number: 0\n"
    rows = re.findall(r"^- number: [1-9].*?(?=^- number)", text, re.MULTILINE | re.DOTALL)
    own = [re.split(r"^  objection:", row, flags=re.MULTILINE) for row in rows]
    counts = _counts(register)
    assert counts.received == len(rows) == sum(counts.outcomes.values()) == sum(counts.by_month)
    outcome = re.compile(r"outcome: (\w+)")
    told = Counter((outcome.findall(parts[0]) or ["open"])[0] for parts in own)
    assert counts.outcomes == told
    objected = Counter((outcome.findall(parts[1]) or ["open"])[0] for parts in own if parts[1:])
    assert counts.objections == objected
    assert sum(counts.grounds.values()) == sum(objected.values()) == text.count("objection:")
    months = Counter(re.findall(r"^- number.*\n  received: 2026-(\d\d)", text, re.MULTILINE))
    assert [months[f"{n:02}"] for n in range(1, 13)] == list(counts.by_month)
    assert counts.reasons == Counter(re.findall(r"- (excluded|not_held|incomplete)$", text, re.M))


@given(registers())
def test_the_times_agree_with_a_walk_over_the_days(register: RequestYear) -> None:
    given_rows = [r for r in register.requests if r.outcome in ("granted", "partly", "refused")]
    took = [_walked(r.received, r.answered) for r in given_rows if r.answered]
    found = _counts(register).answered
    assert (found is None) == (not took)
    if found is not None:
        assert (found.count, found.longest) == (len(took), max(took))
        assert found.average * len(took) == sum(took)
        pairs = zip(given_rows, took, strict=True)
        assert found.in_time == sum(days <= (17 if r.extended else 10) for r, days in pairs)
        assert abs(float(decimal(found).replace(",", ".")) - sum(took) / len(took)) <= 0.0501


def _words(report: Report) -> str:
    parts = report.parts
    return " ".join(" ".join((*p.said, *(" ".join(row) for row in p.rows))) for p in parts)


def _row(number: int, day: D) -> Request:
    return Request(number=number, received=day)


@pytest.mark.parametrize(
    ("until", "words", "absent"),
    [
        (
            D(2026, 12, 31),
            "Tidak ada permohonan informasi pada tahun 2026. Januari tidak ada",
            "bel",
        ),
        (D(2026, 2, 28), "Februari tidak ada Maret belum tercatat", "Tidak ada permohonan"),
        (D(2026, 2, 27), "Januari tidak ada Februari belum tercatat", "Tidak ada keberatan."),
        (None, "Januari belum tercatat", "tidak ada"),
    ],
    ids=["whole", "until a month's end", "a day before", "nobody said"],
)
def test_an_empty_time_says_so_only_where_it_is_known(
    until: D | None, words: str, absent: str
) -> None:
    report = report_of(2026, _counts(RequestYear(year=2026, complete_until=until)))
    assert words in _words(report)
    kept = _words(report).replace("Belum ada permohonan yang dijawab.", "")
    assert absent not in kept


def test_a_month_that_is_not_complete_is_told_as_such() -> None:
    rows = (_row(1, D(2026, 3, 2)), _row(2, D(2026, 4, 1)))
    register = RequestYear(year=2026, complete_until=D(2026, 3, 31), requests=rows)
    report = report_of(2026, _counts(register))
    assert "Maret 1 April 1 tercatat, belum lengkap Mei belum tercatat" in _words(report)
    assert "sekarang baru sampai 31 Maret 2026." in report.to_fill[0]


def test_without_a_register_every_number_is_left_to_be_written() -> None:
    report = report_of(2024, None)
    assert all(part.to_write and not part.rows for part in report.parts)
    assert report.to_fill[0].startswith("Catat register permohonan informasi tahun 2024")
