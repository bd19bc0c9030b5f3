import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.checks.privacy.identity_numbers import NIK, is_nik, masked
from pipeline.checks.waive import waive
from pipeline.checks.writing.texts import Text
from tests.building import AS_OF, Court, nik, photo, picture

FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
ZERO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff\u00ad"


def grouped(number: str, by: str, *sizes: int) -> str:
    """Return digits in groups of the given sizes."""
    parts, at = [], 0
    for size in sizes:
        parts.append(number[at : at + size])
        at += size
    return by.join(parts)


SHOWN = {
    "plain": nik(),
    "a woman's": nik(day=57),
    "29 February of a leap year": nik(day=29, month=2, year=0),
    "in fours with spaces": grouped(nik(), " ", 4, 4, 4, 4),
    "in the official groups": grouped(nik(), ".", 2, 2, 2, 6, 4),
    "with hyphens": grouped(nik(), "-", 6, 6, 4),
    "with en dashes": grouped(nik(), "–", 6, 6, 4),
    "with no-break spaces": grouped(nik(), "\u00a0", 4, 4, 4, 4),
    "full-width": nik().translate(FULL_WIDTH),
    "Arabic-Indic digits": nik().translate(ARABIC),
    "with zero-width spaces": "\u200b".join(nik()),
    "with entities": grouped(nik(), "&#8203;", 8, 8),
    "with bold inside": grouped(nik(), "**", 4, 4, 8),
    "after a number": f"2026 {nik()}",
    "before a number": f"{nik()} 2026",
    "after a word": f"NIK{nik()}",
    "over two lines": grouped(nik(), "\n", 8, 8),
    "a new province": nik(province=96),
}
NOT_SHOWN = {
    "fifteen digits": nik()[:-1],
    "seventeen digits": nik() + "1",
    "no such province": nik(province=20),
    "province zero": nik(province=0),
    "no such month": nik(month=13),
    "no such day": nik(day=32),
    "day zero": nik(day=0),
    "a woman's day too high": nik(day=72),
    "30 February": nik(day=30, month=2),
    "29 February of no leap year": nik(day=29, month=2, year=90),
    "serial zero": nik(serial=0),
    "a case number": "12/Pdt.G/2026/PN Cth",
    "two dates": "11-10-2026 - 12-10-2026",
    "a date and hours": "16.11.2026 08.30-16.30",
    "cells of a table": f"| {nik()[:8]} | {nik()[8:]} |",
    "two paragraphs": grouped(nik(), "\n\n", 8, 8),
}


@pytest.mark.parametrize("written", SHOWN.values(), ids=SHOWN.keys())
def test_shown(court: Court, written: str) -> None:
    court.add("berita", body=f"Satu.\n\nPemohon dengan NIK {written} hadir.\n")
    [finding] = court.found("PRI001")
    assert finding.place.line == 10


@pytest.mark.parametrize("written", NOT_SHOWN.values(), ids=NOT_SHOWN.keys())
def test_not_shown(court: Court, written: str) -> None:
    court.add("berita", body=f"Nomor {written} dicatat.\n")
    assert court.found("PRI001") == []


def test_in_every_text(court: Court) -> None:
    court.add(
        "berita",
        at=f"berita/2026/11/panggilan-{nik(serial=1)}",
        title=f"Pemohon {nik(serial=2)}",
        tags=[nik(serial=3)],
        photos=[photo(file=f"ktp-{nik(serial=4)}.jpg", caption=f"KTP {nik(serial=5)} terlihat.")],
        files={f"ktp-{nik(serial=4)}.jpg": picture()},
        case={"number": nik(serial=6), "classification": "perceraian"},
    )
    found = court.found("PRI001")
    assert [finding.place.line for finding in found] == [1, 2, 8, 10, 12, 15]


def test_the_message_never_repeats_it(court: Court) -> None:
    court.add("berita", body=f"{nik()}\n")
    [finding] = court.found("PRI001")
    assert masked(nik()) in finding.message
    assert masked(nik()) == f"{nik()[:4]}••••••••{nik()[-4:]}"
    assert nik() not in finding.message


def test_no_other_rule_repeats_it(court: Court) -> None:
    name = f"foto-{nik()}.jpg"
    body = f"Lihat [data](http://lain.example/{nik()}) dan [data](/{nik()}/).\n"
    listed = photo(file=name, people="adults")
    court.add("berita", photos=[listed], files={name: b"bukan foto"}, body=body)
    found = court.found()
    assert {"LNK001", "LNK002", "PHO002", "PHO004", "PRI001"} <= {f.code for f in found}
    shown = waive(found, (), AS_OF).standing
    assert not [finding for finding in shown if nik() in f"{finding.place} {finding.message}"]


def test_each_one_on_its_own_line(court: Court) -> None:
    court.add("berita", body=f"{nik(serial=1)}\n{nik(serial=2)} {nik(serial=3)}\n")
    assert court.lines("PRI001") == [8, 9, 9]


@given(
    st.integers(1, 9999),
    st.lists(
        st.text(alphabet=" .-", max_size=2) | st.text(alphabet=ZERO_WIDTH, max_size=3),
        min_size=15,
        max_size=15,
    ),
    st.sampled_from([{}, FULL_WIDTH, ARABIC]),
)
def test_no_hiding(serial: int, between: list[str], digits: dict[int, str]) -> None:
    number = nik(serial=serial)
    written = "".join(a + b for a, b in zip(number, [*between, ""], strict=True)).translate(digits)
    matches = [match for match, _ in Text(f"NIK {written}.", 1).find(NIK)]
    assert any(is_nik(match[1]) and masked(match[1]) == masked(number) for match in matches)


@settings(deadline=None)
@given(st.text())
def test_any_text_can_be_looked_at(text: str) -> None:
    for match, line in Text(text, 3, in_body=True).find(NIK):
        assert line >= 3
        is_nik(match[1])


def test_a_long_text_of_digits_is_read_once(court: Court) -> None:
    court.add("berita", body="1 " * 16_000)
    assert len(court.found("PRI001")) == 1_000
