import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.visitors.words_told import change, harmless, number


@given(st.text())
def test_what_is_shown_can_do_nothing(text: str) -> None:
    shown = harmless(text)
    assert len(shown) <= 91
    assert shown.isprintable()
    assert not shown.startswith(("=", "+", "-", "@"))


def test_letters_that_are_not_latin_stand_as_in_an_address() -> None:
    assert harmless("/é/Š/漢\u202e") == "/é/Š/%E6%BC%A2·"


def test_nothing_stays_nothing() -> None:
    assert harmless("") == ""


def test_long_numbers_are_not_repeated() -> None:
    assert "1234567890" not in harmless("/cari/1234567890123456/")


@pytest.mark.parametrize(
    ("now", "before", "told"),
    [
        (120, 100, "naik 20%"),
        (80, 100, "turun 20%"),
        (100, 100, "sama seperti sebelumnya"),
        (1, None, "belum ada pembanding"),
        (1, 0, "sebelumnya 0"),
    ],
)
def test_change(now: int, before: int | None, told: str) -> None:
    assert change(now, before) == told


def test_numbers_have_the_dots_of_indonesian() -> None:
    assert number(1234567) == "1.234.567"
