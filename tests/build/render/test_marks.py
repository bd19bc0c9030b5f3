"""What a regular expression needs is in every text that it matches in."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.build.render.marks import Quick, marks_of

_TEXTS = st.text(alphabet="ab #>*_-=~`.!\n[](){}", max_size=30)
_PATTERNS = [
    r"(?:^|\n)#{1,3}(.*)",
    r"^[ ]{0,3}>",
    r"^.*?\n(?:=+|-+)[ ]*$",
    r"(?<!!)\[",
    r"(?=\*)\*?a",
    r"(?:\*|_)+b",
    r"(~{2,}|`{2,})(?P<l>[ab]?)\1",
    r"(?>\.\.)",
    r"[*_]a*",
    r"  \n",
]


@pytest.mark.parametrize(
    ("regex", "marks"),
    [
        (r"a#b", {"#"}),
        (r"(?:\*|_)x", {"*", "_"}),
        (r"[*_]", {"*", "_"}),
        (r"#+ ", {"#"}),
        (r"  \n", {"\n"}),
        (r"(?=>)", {">"}),
        (r"(?<=>)a", {">"}),
        (r"(?i)#k", {"#"}),
    ],
)
def test_signs_that_a_match_needs(regex: str, marks: set[str]) -> None:
    assert marks_of(re.compile(regex)) == marks


@pytest.mark.parametrize(
    "regex",
    [
        "#*",
        "#?",
        "a",
        "(?:#|)",
        "(?:#|a)",
        "[^#]",
        "[#-%]",
        r"[#\s]",
        "(?!#)",
        "(?<!#)",
        "#{0,2}",
        "",
    ],
)
def test_a_match_may_do_without(regex: str) -> None:
    assert marks_of(re.compile(regex)) is None


@pytest.mark.parametrize("pattern", _PATTERNS)
@given(text=_TEXTS, start=st.integers(0, 5))
def test_finds_what_the_expression_itself_finds(pattern: str, text: str, start: int) -> None:
    regex = re.compile(pattern, re.MULTILINE)
    marks = marks_of(regex)
    assert marks is not None
    quick = Quick(regex, marks)
    assert _told(quick.search(text, start)) == _told(regex.search(text, start))
    assert _told(quick.match(text, start)) == _told(regex.match(text, start))
    assert [*map(_told, quick.finditer(text))] == [*map(_told, regex.finditer(text))]


@pytest.mark.parametrize("pattern", _PATTERNS)
@given(data=st.data())
def test_every_match_holds_a_mark(pattern: str, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(re.compile(pattern, re.MULTILINE)))
    marks = marks_of(re.compile(pattern, re.MULTILINE))
    assert marks is not None
    assert marks & set(text)


def _told(found: re.Match[str] | None) -> tuple[int, int] | None:
    return found.span() if found else None
