import pytest

from tests.building import Court


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        pytest.param("Satu.\n\n**Jam layanan**\n\nDua.\n", [10], id="a heading in bold"),
        pytest.param("__Jam layanan__\n\nDua.\n", [8], id="the other mark"),
        pytest.param("## Jam layanan\n\nDua.\n", [], id="a heading"),
        pytest.param("**Penting:** bawa KTP.\n\nDua.\n", [], id="a word of a sentence"),
        pytest.param("**Bawa KTP.**\n\nDua.\n", [], id="a sentence"),
        pytest.param("**Satu** dan **dua**\n\nTiga.\n", [], id="two words"),
        pytest.param("Satu.\n\n**Salam**\n", [], id="nothing below"),
        pytest.param("- **Jam**\n- **Tempat**\n", [], id="entries of a list"),
        pytest.param("**" + "kata " * 20 + "x**\n\nDua.\n", [], id="too long for a heading"),
    ],
)
def test_body(court: Court, body: str, lines: list[int]) -> None:
    court.add("berita", body=body)
    assert court.lines("ACC007") == lines
