"""The quick look at a body finds what the parser finds, or leaves it to the parser."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.checks.html.markdown_parts import Heading, Parts, _parsed, parts_of, plain_headings
from tests.building import Court

_BLOCKS = ("# ", "## ", "###### ", "####### ", "#", "    ", "  ", "- ", "> ", "1. ", "---", "===")
_WORDS = ("\n", "\n\n", "Satu", "dua 2", "a/b: (c)", "*d*", "`e`", "&amp;", "\\#", "é", " #", "-")
_PARTS = ("[f](/g/)", "<b>", "**h**", "|i|", "```", "~~~", "\t", "\u00a0")
_PIECES = st.sampled_from((*_BLOCKS, *_WORDS, *_PARTS))


@given(st.lists(_PIECES, max_size=25).map("".join))
def test_the_quick_look_agrees_with_the_parser(body: str) -> None:
    quick = plain_headings(body, 1)
    if quick is not None:
        assert Parts(quick, (), ()) == _parsed(body, 1)


@given(st.text("# ab\n->=.1", max_size=60))
def test_the_quick_look_agrees_on_any_text(body: str) -> None:
    quick = plain_headings(body, 1)
    if quick is not None:
        assert Parts(quick, (), ()) == _parsed(body, 1)


@pytest.mark.parametrize(
    ("body", "quick"),
    [
        ("Satu.\n\n## Jam layanan\n\n- dua\n", True),
        ("Satu\n---\n", False),
        ("- # dua\n", False),
        ("    # kode\n", False),
        ("## Jam *layanan*\n", False),
        ("Lihat [jam](/jam/).\n", False),
    ],
)
def test_what_is_quick(body: str, quick: bool) -> None:
    assert (plain_headings(body, 1) is not None) is quick


def test_the_parts_of_a_body(court: Court) -> None:
    court.add(
        "berita",
        body="## Jam **kerja** `x`\n\n| A | |\n|---|---|\n| 1 | 2 |\n\n**Tebal**\n\n[a\nb](/c/)\n",
    )
    [item] = court.load().site.items
    parts = parts_of(item)
    assert parts.headings == (Heading(2, "Jam **kerja** `x`", 8, "Jam kerja x"),)
    assert [(table.headers, table.line) for table in parts.tables] == [(("A", ""), 10)]
    assert parts.bold == (14,)
    assert [(link.target, link.line) for link in parts.links] == [("/c/", 16)]
