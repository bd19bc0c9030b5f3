import pytest

from tests.building import Court


@pytest.mark.parametrize(
    ("text", "fires"),
    [
        pytest.param("Pesan sekarang juga.", True, id="a call to buy"),
        pytest.param("Dapatkan diskon besar.", True, id="a word"),
        pytest.param("Biaya perkara dibayar lewat bank.", False, id="costs of a case"),
        pytest.param("Lelang barang inventaris dibuka.", False, id="an auction"),
        pytest.param("Promotor hadir.", False, id="part of a word"),
    ],
)
def test_text(court: Court, text: str, fires: bool) -> None:
    court.add("berita", body=f"{text}\n")
    assert court.lines("ART006") == ([8] if fires else [])
