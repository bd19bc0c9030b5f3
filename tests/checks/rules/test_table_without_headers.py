import pytest

from tests.building import Court


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        pytest.param("| Biaya | Jumlah |\n|---|---|\n| Panjar | 10 |\n", [], id="with headers"),
        pytest.param("| | Jumlah |\n|---|---|\n| Panjar | 10 |\n", [], id="an empty corner"),
        pytest.param("Satu.\n\n| | |\n|---|---|\n| Panjar | 10 |\n", [10], id="none"),
        pytest.param("| Biaya | |\n|---|---|\n| Panjar | 10 |\n", [8], id="one is missing"),
        pytest.param("| |\n|---|\n| Panjar |\n", [8], id="a single column"),
        pytest.param("Satu | dua.\n", [], id="no table"),
        pytest.param("```\n| | |\n|---|---|\n```\n", [], id="code"),
    ],
)
def test_body(court: Court, body: str, lines: list[int]) -> None:
    court.add("berita", body=body)
    assert court.lines("ACC004") == lines
