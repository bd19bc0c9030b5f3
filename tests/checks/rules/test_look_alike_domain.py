import pytest

from tests.building import Court

CYRILLIC_A, CYRILLIC_O, GREEK_NU = "\u0430", "\u043e", "\u03bd"


@pytest.mark.parametrize(
    ("target", "fires"),
    [
        pytest.param("https://mahkamahagung.go.id.masuk.example/", True, id="go.id in the middle"),
        pytest.param("https://ecourt-mahkamahagung.com", True, id="the name elsewhere"),
        pytest.param("https://mahkamahagvng.com", True, id="one letter changed"),
        pytest.param("https://mahkamah-agung-go.id/", True, id="a hyphen for a dot"),
        pytest.param(f"https://m{CYRILLIC_A}hkamahagung.g{CYRILLIC_O}.id", True, id="Cyrillic"),
        pytest.param(f"https://e{GREEK_NU}oucher.com", True, id="Greek in a Latin word"),
        pytest.param("https://xn--mhkamahagung-z2i.example", True, id="punycode"),
        pytest.param("https://mahkamahagung.go.id@masuk.example/", True, id="a name before @"),
        pytest.param("https://pn-c0ntoh.example", True, id="the court with a nought"),
        pytest.param("https://ecourt.mahkamahagung.go.id", False, id="the real one"),
        pytest.param("https://sipp.pn-contoh.example/", False, id="the court's own"),
        pytest.param("https://gold.example/logo.id", False, id="an innocent name"),
        pytest.param("https://b\u00fccher.example", False, id="an accent"),
        pytest.param("https://\u043f\u0440\u0438\u043c\u0435\u0440.example", False, id="Russian"),
        pytest.param("/berita/", False, id="inside"),
        pytest.param("https://[", False, id="no address"),
    ],
)
def test_target(court: Court, target: str, fires: bool) -> None:
    court.add("berita", body=f"Buka [halaman itu](<{target}>).\n")
    assert court.lines("LAW005") == ([8] if fires else [])


def test_a_text_that_names_another_host(court: Court) -> None:
    court.add("berita", body="[ecourt.mahkamahagung.go.id](https://masuk.example)\n")
    assert court.lines("LAW005") == [8]


def test_listed_links_and_videos(court: Court) -> None:
    court.add("informasi", links=[{"title": "e-Court", "url": "https://x.go.id.masuk.example"}])
    court.add("video", link="https://mahkamahagung-tv.example/1")
    assert sorted(court.lines("LAW005")) == [7, 10]
