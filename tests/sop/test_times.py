"""Standard times: every way in which the sources write one, and what is not a time."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from pipeline.sop.times import (
    DayNumber,
    EachMonth,
    Meaning,
    Open,
    Span,
    in_days,
    in_minutes,
    parse_time,
)


@pytest.mark.parametrize(
    ("said", "means"),
    [
        ("30 menit", Span(30, 30)),
        ("2 jam", Span(120, 120)),
        ("1 hari", Span(450, 450)),
        ("1 hari kerja", Span(450, 450)),
        ("9 jam 30 menit", Span(570, 570)),
        ("3 hari 2 jam 47 menit", Span(1517, 1517)),
        ("1.500 menit", Span(1500, 1500)),
        ("1500 menit", Span(1500, 1500)),
        ("15–30 menit", Span(15, 30)),
        ("15-30 menit", Span(15, 30)),
        ("1 jam–3 hari", Span(60, 1350)),
        ("1 jam - 3 hari", Span(60, 1350)),
        ("15 sampai 30 menit", Span(15, 30)),
        ("  2   jam ", Span(120, 120)),
        ("hari ke-2", DayNumber(2)),
        ("tanggal 30 setiap bulan", EachMonth(30)),
        ("setiap bulan", EachMonth(None)),
        ("relatif", Open.RELATIVE),
        ("selama kegiatan", Open.EVENT),
    ],
)
def test_time(said: str, means: Meaning) -> None:
    assert parse_time(said).means == means


@pytest.mark.parametrize(
    "said",
    [
        *("", "menit", "30", "0 menit", "30 detik", "-5 menit", "tiga jam", "30menit", "1,5 jam"),
        *("30–15 menit", "30–30 menit", "3 hari–1 jam", "hari ke-0", "tanggal 32 setiap bulan"),
        *("tanggal 0 setiap bulan", "Relatif", "1.5 jam", "15–30", 30, None, True, ["1 jam"]),
    ],
)
def test_what_is_no_time(said: object) -> None:
    with pytest.raises(ValueError, match="Tulis waktu"):
        parse_time(said)


def test_a_time_keeps_the_words_of_the_source() -> None:
    assert str(parse_time("60 menit")) == "60 menit"
    assert parse_time("relatif").span is None


@given(st.integers(1, 900_000))
def test_minutes_and_days_say_the_same(minutes: int) -> None:
    assume(minutes // 450 < 1000)
    assert parse_time(in_days(minutes)).span == Span(minutes, minutes)
    assert parse_time(in_minutes(minutes)).span == Span(minutes, minutes)


@given(st.integers(1, 998), st.integers(1, 998), st.sampled_from(["menit", "jam", "hari"]))
def test_a_range_goes_from_less_to_more(low: int, high: int, unit: str) -> None:
    assume(low < high)
    span = parse_time(f"{low}–{high} {unit}").span
    assert span is not None
    assert span.least < span.most
    with pytest.raises(ValueError, match="lebih singkat dahulu"):
        parse_time(f"{high}–{low} {unit}")


@given(st.text(max_size=40))
def test_any_text_is_a_time_or_is_refused(text: str) -> None:
    try:
        assert parse_time(text).said
    except ValueError as problem:
        assert str(problem).startswith("Tulis waktu")


def test_no_minutes() -> None:
    assert in_days(0) == "0 menit"
