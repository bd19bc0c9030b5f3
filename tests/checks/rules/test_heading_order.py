import pytest

from tests.building import Court


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        pytest.param("Isi.\n", [], id="none"),
        pytest.param("## Satu\n\n### Dua\n\n## Tiga\n", [], id="in order"),
        pytest.param("# Satu\n", [8], id="level one"),
        pytest.param("# Satu\n\n## Dua\n", [8], id="level one does not blame what follows"),
        pytest.param("Satu\n====\n", [8], id="level one underlined"),
        pytest.param("### Satu\n", [8], id="starts too low"),
        pytest.param("## Satu\n\n#### Dua\n", [10], id="skips a level"),
        pytest.param("## Satu\n\n#### Dua\n\n### Tiga\n", [10], id="only the skip itself"),
        pytest.param("### Satu\n\n### Dua\n", [8], id="told once"),
        pytest.param("```\n# bukan judul\n```\n", [], id="in code"),
    ],
)
def test_order(court: Court, body: str, lines: list[int]) -> None:
    court.add("berita", body=body)
    assert court.lines("ACC001") == lines
