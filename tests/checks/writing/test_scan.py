"""The quick look never rules out what the rules would find, and texts show what readers see."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.checks.privacy.employee_numbers import employee_numbers
from pipeline.checks.privacy.identity_numbers import identities_in
from pipeline.checks.writing.look_alikes import LIKE_DIGITS
from pipeline.checks.writing.scan import scan
from pipeline.checks.writing.texts import Text, plain
from tests.building import nik

SEPARATORS = [
    "",
    " ",
    ".",
    "-",
    "/",
    "**",
    "\n",
    "\u200b",
    "–",
    "<b>",
    "</b>",
    "<!-- -->",
    "&#8203;",
]


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        pytest.param("ΝΙΚ", "NIK", id="Greek"),
        pytest.param("НОМОР", "HOMOP", id="Cyrillic, as it looks"),
        pytest.param("ＮＩＫ", "NIK", id="full-width"),
        pytest.param("𝐍𝐈𝐊", "NIK", id="mathematical bold"),
        pytest.param("N\u0301IK", "NIK", id="a mark on a letter"),
        pytest.param("ŃIK", "NIK", id="an accent"),
        pytest.param("N\u200bI\u00adK", "NIK", id="invisible letters"),
        pytest.param("N\u2800I\u3164K", "NIK", id="blank letters"),
        pytest.param("&#78;IK", "NIK", id="entities"),
        pytest.param("3️⃣2️⃣", "32", id="keycaps"),
        pytest.param("12–05−10", "12-05-10", id="dashes"),
        pytest.param("a\u00a0b", "a b", id="no-break space"),
    ],
)
def test_a_text_is_seen_as_it_looks(written: str, seen: str) -> None:
    assert plain(written) == seen


@given(st.text())
def test_lines_stay_what_they_are(text: str) -> None:
    if "&" not in text:
        shown = Text(text, 1, in_body=True)
        assert {form.count("\n") for form in shown.forms} == {text.count("\n")}


@given(
    st.integers(9000, 9999),
    st.lists(st.sampled_from(SEPARATORS), min_size=15, max_size=15),
    st.lists(st.booleans(), min_size=16, max_size=16),
)
def test_the_quick_look_misses_no_nik(
    serial: int, between: list[str], as_letters: list[bool]
) -> None:
    letters = {"0": "O", "1": "l", "5": "S", "8": "B", "2": "Z"}
    number = [
        letters.get(digit, digit) if disguised and at % 4 == 0 else digit
        for at, (digit, disguised) in enumerate(zip(nik(serial=serial), as_letters, strict=True))
    ]
    written = "".join(a + b for a, b in zip(number, [*between, ""], strict=True))
    text = Text(f"NIK {written}.", 1)
    if any(True for _ in identities_in(text)):
        assert scan(text.seen).run >= 16


@given(st.text(alphabet=f"0123456789{LIKE_DIGITS} .-/*_\n<b>[](#)", max_size=120))
def test_the_quick_look_counts_at_least_what_the_rules_read(text: str) -> None:
    shown = Text(text, 1, in_body=True)
    if any(True for _ in identities_in(shown)):
        assert scan(shown.seen).run >= 16
    if any(True for _ in employee_numbers(shown)):
        assert scan(shown.seen).run >= 18


def test_the_words_of_a_text() -> None:
    found = scan("Terdakwa (15) hadir; surel: a@b.example")
    assert found.has(("terdakwa",)) and found.at_sign and found.run == 0
    assert not found.has(("korban", "saksi"))
