import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.checks.writing.scan import scan
from pipeline.checks.writing.spoken_digits import SPOKEN, in_figures


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param(
            "WA nol delapan satu dua tiga empat lima enam tujuh.", "WA 081234567.", id="a telephone"
        ),
        pytest.param("Nol, Delapan, satu-dua tiga 4567", "08123 4567", id="among figures"),
        pytest.param(
            "tiga dua tujuh tiga\nsatu lima satu tujuh", "3273\n1517", id="over two lines"
        ),
        pytest.param("kosong delapan satu dua tiga empat lima enam", "08123456", id="kosong"),
        pytest.param("satu dua tiga empat", "satu dua tiga empat", id="counting"),
        pytest.param("dua puluh satu perkara", "dua puluh satu perkara", id="a number as a word"),
        pytest.param("1 2 3 4 5 6 7 8 9", "1 2 3 4 5 6 7 8 9", id="figures alone"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_in_figures(text: str, shown: str) -> None:
    made = in_figures(text)
    assert made == shown or made.replace(" ", "") == shown.replace(" ", "")
    assert made.count("\n") == text.count("\n")


@given(st.text(alphabet="0123456789", min_size=10, max_size=20))
def test_a_spoken_number_is_seen_whole(number: str) -> None:
    spoken = " ".join({digit: word for word, digit in SPOKEN.items()}[digit] for digit in number)
    assert in_figures(spoken) == number
    if len(set(number)) > 2:
        assert scan(f"Nomor {spoken} dicatat.").run >= len(number)


@given(st.text(max_size=60))
def test_lines_stay(text: str) -> None:
    assert in_figures(text).count("\n") == text.count("\n")
