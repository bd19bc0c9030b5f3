import pytest

from tests.building import Court


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        pytest.param("H<sub>2</sub>O\n", [], id="closed"),
        pytest.param("Satu<br>\ndua\n", [], id="needs no partner"),
        pytest.param("<small>satu <q>dua</q></small>\n", [], id="one in another"),
        pytest.param("Satu.\n\nDua <small>tiga\nempat.\n", [10], id="never closed"),
        pytest.param("Dua <small>tiga\n\nempat</small>\n", [8, 10], id="in another paragraph"),
        pytest.param("<small>satu <q>dua</small></q>\n", [8, 8], id="crossed"),
        pytest.param("Dua</sup>\n", [8], id="never opened"),
        pytest.param("Dua <b>tiga\n", [], id="raw-html speaks of it"),
    ],
)
def test_body(court: Court, body: str, lines: list[int]) -> None:
    court.add("berita", body=body)
    assert court.lines("HTM001") == lines
