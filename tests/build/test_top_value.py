"""The value of a key at the top of a YAML text, without reading the rest."""

import pytest

from pipeline.record.yaml_text import top_value


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("id: a\ntitle: Judul\n", "Judul", id="plain"),
        pytest.param("a: {title: x}\nb:\n  - title: y\ntitle: 'J: 1'\n", "J: 1", id="deep"),
        pytest.param("id: title\nother: x\n", None, id="a value of that name"),
        pytest.param("title: [a]\n", None, id="no word"),
        pytest.param("title: Judul\nrest: [broken\n", "Judul", id="broken after it"),
        pytest.param("rest: [broken\ntitle: Judul\n", None, id="broken before it"),
        pytest.param("- title: lain\n", None, id="a list"),
        pytest.param("", None, id="empty"),
    ],
)
def test_a_key_at_the_top(text: str, found: str | None) -> None:
    assert top_value(text, "title") == found
