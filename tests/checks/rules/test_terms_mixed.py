import pytest

from tests.building import Court


@pytest.mark.parametrize(
    ("body", "wrong"),
    [
        pytest.param("Kirim surel. Email dijawab.\n", ["email"], id="two words"),
        pytest.param("Kirim email. Surel dijawab. Email lagi.\n", ["email"], id="once an item"),
        pytest.param("Kirim email. Email dijawab.\n", [], id="one word, not the preferred"),
        pytest.param("Daftar lewat e-Court. E-Court mudah.\n", [], id="a sentence opens with it"),
        pytest.param("Daftar lewat e-Court atau eCourt.\n", ["eCourt"], id="a name, two ways"),
        pytest.param("Daftar daring, bukan online.\n", ["online"], id="daring"),
        pytest.param("Buka [situs](https://website.example).\n", [], id="an address"),
    ],
)
def test_terms(court: Court, body: str, wrong: list[str]) -> None:
    court.add("berita", body=body)
    said = [found.message.split("juga ")[-1].strip('".') for found in court.found("BHS009")]
    assert said == wrong


def test_each_item_by_itself(court: Court) -> None:
    court.add("berita", at="berita/2026/11/a", body="Kirim surel.\n")
    court.add("berita", at="berita/2026/11/b", body="Kirim email.\n")
    assert court.found("BHS009") == []
