import pytest

from tests.building import Court


@pytest.mark.parametrize(
    ("text", "fires"),
    [
        pytest.param("Panjar Rp. 500.000.", True, id="full stop"),
        pytest.param("Panjar Rp 500.000.", True, id="space"),
        pytest.param("Panjar Rp500.000,-.", True, id="dash"),
        pytest.param("Hari ke-dua.", True, id="ordinal"),
        pytest.param("Tahun 1990an.", True, id="decade"),
        pytest.param("Panjar Rp500.000,00 dan Rp500 juta.", False, id="as EYD writes"),
        pytest.param(
            "Hari ke-2, kedua, tahun 1990-an, ke dua loket.", False, id="ordinals as EYD writes"
        ),
    ],
)
def test_text(court: Court, text: str, fires: bool) -> None:
    court.add("berita", body=f"{text}\n")
    assert court.lines("BHS008") == ([8] if fires else [])


def test_the_message_gives_the_right_form(court: Court) -> None:
    court.add("berita", body="Rp. 1.500.000,- pada hari ke-satu.\n")
    assert [found.message for found in court.found("BHS008")] == [
        'Tulis "Rp1.500.000", bukan "Rp. 1.500.000,-".',
        'Tulis "pertama", bukan "ke-satu".',
    ]
