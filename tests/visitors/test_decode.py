import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.visitors.decode import seen_by_server


@pytest.mark.parametrize(
    "text",
    [
        *("<script", "%3Cscript", "%253Cscript", "%25253cscript", "%u003Cscript", "\\x3cscript"),
        *("&lt;script", "%26lt%3Bscript", "%c0%bcscript", "%e0%80%bcscript", "\uff1cscript"),
    ],
)
def test_every_layer_of_disguise_comes_off(text: str) -> None:
    assert "<script" in seen_by_server(text).split("\n")


def test_comments_within_a_word_of_sql_are_blanks() -> None:
    assert "union select" in seen_by_server("UNION/**/SELECT")


@given(st.text())
def test_what_was_written_is_never_lost_and_nothing_breaks_it(text: str) -> None:
    assert seen_by_server(text).startswith(text.lower())
