"""The parts of a Markdown body that rules look at, each with its line in the file."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from pipeline.content.item import Item


@dataclass(frozen=True)
class Heading:
    """A heading: its level from 1 to 6, its text, its line, its text as readers see it."""

    level: int
    text: str
    line: int
    shown: str = ""


@dataclass(frozen=True)
class Link:
    """A link or picture: where it goes, its text (or alternative text), its line."""

    target: str
    text: str
    line: int
    picture: bool = False


@dataclass(frozen=True)
class Table:
    """A table: the texts of its header cells, and its line."""

    headers: tuple[str, ...]
    line: int


@dataclass(frozen=True)
class Parts:
    """The parts of one body.

    `html` holds the lines on which raw HTML stands, `bold` those of paragraphs that are nothing
    but bold text.
    """

    headings: tuple[Heading, ...]
    links: tuple[Link, ...]
    html: tuple[int, ...]
    tables: tuple[Table, ...] = ()
    bold: tuple[int, ...] = ()


_PARSER = MarkdownIt("commonmark").enable("table")
_PARSER.validateLink = lambda url: True  # type: ignore[method-assign]


# Without these there is no link, picture, HTML, table, bold text or fenced code.
_RICH = ("[", "<", "|", "**", "__", "```", "~~~", "\t", "\r", "\0")
_PLAIN_HEADING = re.compile(r"(#{1,6}) ([A-Za-z0-9](?:[A-Za-z0-9 ,.:;()/'\"-]*[A-Za-z0-9.)])?)")
_UNDERLINE = re.compile(r"[ >]*(?:=+|-+)[ ]*")


def parts_of(item: Item) -> Parts:
    """Return the parts of an item's body; lines count in the item's file."""
    return _parts(item.body, item.body_line)


@lru_cache(maxsize=256)
def _parts(body: str, first_line: int) -> Parts:
    headings = plain_headings(body, first_line)
    return _parsed(body, first_line) if headings is None else Parts(headings, (), ())


def plain_headings(body: str, first_line: int) -> tuple[Heading, ...] | None:
    """Return the headings of a body that has no other part, or None where it must be parsed.

    Most bodies of articles are paragraphs and lists; finding that out takes a tenth of a parse.
    """
    if any(sign in body for sign in _RICH):
        return None
    headings: list[Heading] = []
    for number, line in enumerate(body.split("\n"), start=first_line):
        heading = _PLAIN_HEADING.fullmatch(line) if "#" in line else None
        if ("#" in line and heading is None) or _UNDERLINE.fullmatch(line):
            return None
        if heading is not None:
            headings.append(Heading(len(heading[1]), heading[2], number, heading[2]))
    return tuple(headings)


def _parsed(body: str, first_line: int) -> Parts:
    found = _Found()
    line = first_line
    for token in _PARSER.parse(body):
        line = token.map[0] + first_line if token.map else line
        found.take(token, line)
    return found.parts()


class _Found:
    """What one walk over the tokens of a body has found so far."""

    def __init__(self) -> None:
        self._headings: list[Heading] = []
        self._links: list[Link] = []
        self._html: list[int] = []
        self._tables: list[Table] = []
        self._bold: list[int] = []
        self._headers: list[str] = []
        self._level, self._in = 0, ""

    def take(self, token: Token, line: int) -> None:
        if token.type == "inline":
            self._inline(token, line)
        elif token.type == "heading_open":
            self._level = int(token.tag[1])
        elif token.type == "html_block":
            self._html.append(line)
        elif token.type == "thead_close":
            self._tables.append(Table(tuple(self._headers), line))
            self._headers = []
        self._in = token.type

    def _inline(self, token: Token, line: int) -> None:
        if self._level:
            self._headings.append(Heading(self._level, token.content, line, _shown(token)))
        elif self._in == "th_open":
            self._headers.append(_shown(token))
        elif self._in == "paragraph_open" and _only_bold(token):
            self._bold.append(line)
        self._links.extend(_links(token, line))
        self._html.extend(_html_lines(token, line))
        self._level = 0

    def parts(self) -> Parts:
        return Parts(
            tuple(self._headings),
            tuple(self._links),
            tuple(self._html),
            tuple(self._tables),
            tuple(self._bold),
        )


def _shown(token: Token) -> str:
    texts = ("text", "code_inline", "softbreak")
    return "".join(c.content or " " for c in token.children or () if c.type in texts)


def _only_bold(token: Token) -> bool:
    """Return whether bold marks enclose the whole of one line, and it stands in no list."""
    kinds = [child.type for child in token.children or () if child.content or child.nesting]
    return (
        token.level == 1
        and kinds[:1] == ["strong_open"]
        and kinds[-1:] == ["strong_close"]
        and kinds.count("strong_open") == 1
        and "softbreak" not in kinds
    )


def _with_lines(token: Token, line: int) -> Iterator[tuple[Token, int]]:
    for child in token.children or ():
        yield child, line
        line += child.type in ("softbreak", "hardbreak")


def _html_lines(token: Token, line: int) -> list[int]:
    return [at for child, at in _with_lines(token, line) if child.type == "html_inline"]


def _links(token: Token, line: int) -> Iterator[Link]:
    target, text, start = "", "", 0
    for child, at in _with_lines(token, line):
        if child.type == "link_open":
            target, text, start = str(child.attrs.get("href", "")), "", at
        elif child.type == "link_close":
            yield Link(target, text, start)
        elif child.type == "image":
            yield Link(str(child.attrs.get("src", "")), child.content, at, picture=True)
            text += child.content
        else:
            text += child.content
