import pytest

from tests.building import Court


@pytest.mark.parametrize(
    ("text", "fires"),
    [
        pytest.param("Acara berlangsung spektakuler.", True, id="a word"),
        pytest.param("Sambutannya sangat luar biasa.", True, id="a phrase"),
        pytest.param("Terdakwa mengajukan upaya hukum luar biasa.", False, id="a term of law"),
        pytest.param("Penetapan kejadian luar biasa dicabut.", False, id="another term"),
        pytest.param("Tiga puluh empat orang dilayani.", False, id="a fact"),
    ],
)
def test_text(court: Court, text: str, fires: bool) -> None:
    court.add("berita", body=f"{text}\n")
    assert court.lines("ART005") == ([8] if fires else [])


def test_a_standing_page_is_no_news(court: Court) -> None:
    court.add("halaman", body="Peninjauan kembali itu luar biasa.\n")
    assert court.found("ART005") == []
