"""One key set anew: it reads back as given, and no other line of the file changes."""

import datetime as dt

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from pipeline.content.edit import NoFrontMatterError, with_key

_TEXT = """---
title: Alur # judul
corrections:
  - date: 2026-11-20
    text: Semula 16 November 2026.

# catatan penulis
tags: [a,
  b]
---
Isi: tetap.
---
"""
_NEW = [{"date": dt.date(2026, 12, 1), "text": "Baru: dengan titik dua."}]


@pytest.mark.parametrize("key", ["corrections", "superseded", "tags", "title"])
def test_a_key_is_set_and_the_rest_stays(key: str) -> None:
    made = with_key(_TEXT.encode(), key, _NEW).decode()
    _, front, body = made.split("---\n", 2)
    assert yaml.safe_load(front) == {**yaml.safe_load(_TEXT.split("---\n")[1]), key: _NEW}
    assert body == "Isi: tetap.\n---\n"
    assert "# catatan penulis" in made
    assert ("# judul" in made) is (key != "title")


@pytest.mark.parametrize(
    "text", ["Tanpa bagian depan.\n", "---\n- daftar\n---\n", "---\na: [\n---\n"]
)
def test_what_has_no_front_matter_is_refused(text: str) -> None:
    with pytest.raises(NoFrontMatterError):
        with_key(text.encode(), "corrections", _NEW)


_WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["C"]), max_size=30)


@given(st.dictionaries(st.sampled_from("abcdef"), st.lists(_WORDS), min_size=1), _WORDS)
def test_any_front_matter(front: dict[str, list[str]], word: str) -> None:
    text = f"---\n{yaml.safe_dump(front, allow_unicode=True)}---\n\nIsi.\n"
    made = with_key(text.encode(), "c", word).decode()
    parts = made.split("\n---\n", 1)
    assert yaml.safe_load(parts[0].removeprefix("---\n")) == {**front, "c": word}
    assert parts[1] == "\nIsi.\n"
