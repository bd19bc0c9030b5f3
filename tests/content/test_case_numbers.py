"""Case numbers are read however they are written, and every type has its guard."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.content.case_numbers import CaseNumber, Guard, case_number, case_numbers

TYPES = ["Pid.B", "Pid.Sus", "Pid.Sus-Anak", "Pdt.G", "Pdt.P", "Pdt.G.S", "Pdt.Sus-PHI", "JN"]


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        pytest.param("12/Pdt.G/2026/PN Cth", "12/Pdt.G/2026/PN Cth", id="as it should be"),
        pytest.param("No. 012/PDT.g/2026/PN.Cth", "12/Pdt.G/2026/PN Cth", id="zeros and capitals"),
        pytest.param("3/Pid.SUS-anak/2026/PN CTH", "3/Pid.Sus-Anak/2026/PN Cth", id="child"),
        pytest.param("3 / pid sus anak / 2026 / pn Cth", "3/Pid.Sus-Anak/2026/PN Cth", id="spaces"),
        pytest.param("34/Pdt.G/2023/PA.Tbn", "34/Pdt.G/2023/PA.Tbn", id="religious"),
        pytest.param("34/Pdt.G/2023/PA Tbn", "34/Pdt.G/2023/PA.Tbn", id="religious, no dot"),
        pytest.param("7/Pdt.Sus-PHI/2020/PN Bdg", "7/Pdt.Sus-PHI/2020/PN Bdg", id="labour"),
        pytest.param("9/Pid.Xyz/2020/PN Bdg", "9/Pid.Xyz/2020/PN Bdg", id="an unknown type"),
        pytest.param("3/Pid.B/2026/PN yang lalu", "3/Pid.B/2026/PN", id="no place"),
        pytest.param("Nomor 3/Pid.B/2026 di", "3/Pid.B/2026", id="no court"),
        pytest.param(
            "/berita/12-pid-sus-anak-2026-pn-cth/", "12/Pid.Sus-Anak/2026/PN Cth", id="address"
        ),
        pytest.param("putusan_12_pdt.g_2026_PA.Tbn.pdf", "12/Pdt.G/2026/PA.Tbn", id="file name"),
    ],
)
def test_one_form(written: str, normal: str) -> None:
    assert str(case_number(written)) == normal


@pytest.mark.parametrize(
    "written",
    [
        "127/DJU/SK.HM1.1/III/2026",
        "2-144/KMA/SK/VIII/2022",
        "12/2026/PN Cth",
        "W1.U2/12/HK/2026",
        "",
    ],
)
def test_no_case_number(written: str) -> None:
    assert case_number(written) is None


def test_the_own_court_is_meant_where_none_is_named() -> None:
    assert str(case_number("3/Pdt.G/2026", own="PA.Cth")) == "3/Pdt.G/2026/PA.Cth"


def test_each_one_with_its_place() -> None:
    text = "Perkara 1/Pid.B/2026/PN Cth dan 2/Pid.C/2026/PN Cth."
    found = list(case_numbers(text))
    assert [text[case.start : case.end] for case in found] == [str(case) for case in found]


@pytest.mark.parametrize(
    ("kind", "court", "guard"),
    [
        ("Pid.Sus-Anak", "PN Cth", Guard.ALWAYS),
        ("JN", "MS.Bna", Guard.ALWAYS),
        ("JN.Anak", "MS.Bna", Guard.ALWAYS),
        ("Pdt.P", "PN Cth", Guard.ALWAYS),
        ("Pdt.G", "PA.Cth", Guard.ALWAYS),
        ("Pdt.G", "MS.Bna", Guard.ALWAYS),
        ("Pdt.G", "PN Cth", Guard.BY_SUBJECT),
        ("Pid.B", "PN Cth", Guard.BY_SUBJECT),
        ("Pid.Sus", "PN Cth", Guard.BY_SUBJECT),
        ("Pid.Baru", "PN Cth", Guard.BY_SUBJECT),
        ("Pdt.G.S", "PN Cth", Guard.LOW),
        ("Pid.LL", "PN Cth", Guard.LOW),
        ("Pid.Sus-TPK", "PN Cth", Guard.LOW),
    ],
)
def test_guard(kind: str, court: str, guard: Guard) -> None:
    assert CaseNumber(1, kind, 2026, court).guard is guard


@given(
    st.integers(1, 99999),
    st.sampled_from(TYPES),
    st.integers(1900, 2099),
    st.sampled_from(["PN Cth", "PA.Cth", "MS.Bna", "PT Tld"]),
    st.sampled_from(["", "0", "00"]),
    st.sampled_from([str, str.upper, str.lower]),
    st.sampled_from(["/", " / ", "/ "]),
)
def test_reading_undoes_writing(
    number: int, kind: str, year: int, court: str, zeros: str, case: object, slash: str
) -> None:
    assert callable(case)
    padded = f"{zeros}{number}"[-5:] if len(str(number)) < 5 else str(number)
    written = slash.join((padded, case(kind), str(year), court))
    assert str(case_number(written)) == f"{int(padded)}/{kind}/{year}/{court}"


@given(st.text(alphabet="0123456789/ -_.PpIiDdTtGgNnAa\n", max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    for case in case_numbers(text):
        assert text[case.start : case.end]
        assert case.guard in Guard
