"""The parts of a Markdown body that rules look at, each with its line in the file."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from pipeline.content.item import Item


@dataclass(frozen=True)
class Heading:
    """A heading: its level from 1 to 6, its text, its line."""

    level: int
    text: str
    line: int


@dataclass(frozen=True)
class Link:
    """A link or picture: where it goes, its text (or alternative text), its line."""

    target: str
    text: str
    line: int
    picture: bool = False


@dataclass(frozen=True)
class Parts:
    """The parts of one body; `html` holds the lines on which raw HTML stands."""

    headings: tuple[Heading, ...]
    links: tuple[Link, ...]
    html: tuple[int, ...]


_PARSER = MarkdownIt("commonmark").enable("table")
_PARSER.validateLink = lambda url: True  # type: ignore[method-assign]


def parts_of(item: Item) -> Parts:
    """Return the parts of an item's body; lines count in the item's file."""
    return _parts(item.body, item.body_line)


@lru_cache(maxsize=256)
def _parts(body: str, first_line: int) -> Parts:
    headings: list[Heading] = []
    links: list[Link] = []
    html: list[int] = []
    level, line = 0, first_line
    for token in _PARSER.parse(body):
        line = token.map[0] + first_line if token.map else line
        if token.type == "heading_open":
            level = int(token.tag[1])
        elif token.type == "html_block":
            html.append(line)
        elif token.type == "inline":
            if level:
                headings.append(Heading(level, token.content, line))
            links.extend(_links(token, line))
            html.extend(_html_lines(token, line))
            level = 0
    return Parts(tuple(headings), tuple(links), tuple(html))


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
