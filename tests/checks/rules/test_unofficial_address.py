import pytest

from tests.building import Court


@pytest.mark.parametrize(
    ("text", "fires"),
    [
        pytest.param("Website: pn-bangil@go.id", True, id="a site written as mail"),
        pytest.param("Buka pn-teladan.com ya.", True, id="outside go.id"),
        pytest.param("Buka https://www.pa-teladan.or.id/berita.", True, id="with https"),
        pytest.param("Buka pn-teladan.go.id dan sipp.pn-contoh.example.", False, id="official"),
        pytest.param("Surat ke info@pn-teladan.com.", False, id="a mail address"),
        pytest.param("Lihat pn-contoh.pdf dan pn-teladan.", False, id="no host"),
        pytest.param("Buka pn-teladan.go.id.com lekas.", True, id="go.id in the middle"),
    ],
)
def test_text(court: Court, text: str, fires: bool) -> None:
    court.add("berita", body=f"{text}\n")
    assert court.lines("LAW006") == ([8] if fires else [])
