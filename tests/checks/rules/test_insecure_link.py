import pytest

from tests.building import Court


@pytest.mark.parametrize(
    ("target", "fires"),
    [
        pytest.param("http://mahkamahagung.go.id", True, id="http"),
        pytest.param("HTTP://mahkamahagung.go.id", True, id="in capitals"),
        pytest.param("https://mahkamahagung.go.id", False, id="https"),
        pytest.param("/berita/", False, id="inside"),
        pytest.param("https://arsip.example/http://lama.example", False, id="http within"),
    ],
)
def test_scheme(court: Court, target: str, fires: bool) -> None:
    court.add("berita", body=f"Lihat [Mahkamah Agung]({target}).\n")
    assert court.lines("LNK002") == ([8] if fires else [])


def test_autolink(court: Court) -> None:
    court.add("berita", body="Lihat <http://mahkamahagung.go.id>.\n")
    assert court.lines("LNK002") == [8]
