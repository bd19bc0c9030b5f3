import pytest

from tests.building import Court


@pytest.mark.parametrize(
    ("text", "fires"),
    [
        pytest.param("Hadir calon wakil presiden.", True, id="a candidate"),
        pytest.param("Kader Partai Golkar hadir.", True, id="a party"),
        pytest.param("Sengketa Partai Golkar diputus.", False, id="a case"),
        pytest.param("Putusan pidana pemilu atas seorang caleg.", False, id="an election case"),
        pytest.param("Para pihak dan partai hadir.", False, id="the word alone"),
    ],
)
def test_text(court: Court, text: str, fires: bool) -> None:
    court.add("berita", body=f"{text}\n")
    assert court.lines("ART007") == ([8] if fires else [])
