import pytest

from pipeline.checks.language.slips import one_slip_away


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        pytest.param("pengaidlan", "pengadilan", id="swapped"),
        pytest.param("pengadillan", "pengadilan", id="one too many"),
        pytest.param("pengadlan", "pengadilan", id="one lost"),
        pytest.param("pengadila", "pengadilan", id="the last one lost"),
        pytest.param("pengafilan", "pengadilan", id="mistaken"),
    ],
)
def test_one_slip(written: str, meant: str) -> None:
    assert meant in set(one_slip_away(written))


def test_the_first_letter_stays() -> None:
    assert {made[0] for made in one_slip_away("sidang")} == {"s"}


def test_two_slips_are_too_many() -> None:
    assert "pengadilan" not in set(one_slip_away("pengalan"))


@pytest.mark.parametrize("word", ["a", "di"])
def test_short_words(word: str) -> None:
    assert all(made.isalpha() for made in one_slip_away(word))
