"""What a reader reads of an item as sentences: front matter texts and body, without the marks.

Code, addresses, HTML and what stands in italics (foreign words, by EYD V) are blanked out, so that
lines and columns stay where they were. Nothing here parses Markdown: each step is linear.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from pydantic import BaseModel

from pipeline.checks.writing.places import at_key
from pipeline.checks.writing.texts import plain
from pipeline.content.fields import Front
from pipeline.content.item import Item
from pipeline.registry import Told

Key = tuple[str | int, ...]

WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_PLAIN_WORD = re.compile(r"[a-z]+(?:[-'][a-z]+)*")
_DIGIT = re.compile(r"\d")
_NOT_PROSE = frozenset(
    {"file", "url", "link", "sha256", "section", "author", "class", "tags", "obligation", "people"}
    | {"category", "captions", "replaces", "starts", "ends", "number", "case", "shows", "to_fill"}
    | {"to_adapt", "party", "last_known_address", "officer_name", "consent"}
)
_FENCE = re.compile(r"^(```|~~~).*?^\1", re.MULTILINE | re.DOTALL)
_LOUD = re.compile(r"\*\*|__|\\|^[ \t]*>", re.MULTILINE)
# Each mark with a text that a body must hold before it is worth a look.
_MARKS = (
    ("```", _FENCE),
    ("~~~", _FENCE),
    ("`", re.compile(r"`[^`\n]*`")),
    ("](", re.compile(r"(?<=\])\([^()\n]*\)")),
    ("<", re.compile(r"<[^<>\n]*>")),
    ("://", re.compile(r"https?://\S+")),
    ("www.", re.compile(r"www\.\S+")),
    ("@", re.compile(r"(?<!\S)\S{1,80}@\S{1,120}")),
    ("*", re.compile(r"(?<![\w*])\*(?![\s*])[^*\n]*\*(?![\w*])")),
    ("_", re.compile(r"(?<![\w_])_(?![\s_])[^_\n]*_(?![\w_])")),
)


@dataclass(frozen=True)
class Passage:
    """One text of an item; `key` is its place in the front matter, or () for the body."""

    text: str
    key: Key

    @cached_property
    def lower(self) -> str:
        """Return the text in small letters, each where it was."""
        lower = self.text.lower()
        return lower if len(lower) == len(self.text) else "".join(map(_small, self.text))

    @cached_property
    def said(self) -> list[str]:
        """Return the words one after another, in small letters."""
        return (_PLAIN_WORD if self.lower.isascii() else WORD).findall(self.lower)

    @cached_property
    def words(self) -> frozenset[str]:
        """Return the distinct words, in small letters."""
        return frozenset(self.said)

    @cached_property
    def has_digits(self) -> bool:
        """Return whether any number is written in figures."""
        return _DIGIT.search(self.text) is not None

    def told(self, item: Item, at: int, message: str) -> Told:
        """Return `message` at the offset `at` of the passage."""
        if self.key:
            return at_key(item, message, *self.key)
        line = self.text.count("\n", 0, at)
        column = at - self.text.rfind("\n", 0, at)
        return Told(message, item.body_line + line, column)


def prose_of(item: Item) -> tuple[Passage, ...]:
    """Return the passages of an item, the body last; worked out once for the rules in a row."""
    return _prose(item.front, item.body)


@lru_cache(maxsize=32)
def _prose(front: Front, body: str) -> tuple[Passage, ...]:
    return (*_of_front(front, ()), Passage(bare(body), ()))


def _of_front(value: Any, key: Key) -> Iterator[Passage]:
    if isinstance(value, BaseModel):
        for name, field in type(value).model_fields.items():
            shown = field.alias or name
            if shown not in _NOT_PROSE:
                yield from _of_front(getattr(value, name), (*key, shown))
    elif isinstance(value, tuple):
        for index, entry in enumerate(value):
            yield from _of_front(entry, (*key, index))
    elif isinstance(value, str):
        yield Passage(plain(value), key)


def bare(body: str) -> str:
    """Return a Markdown body as sentences, every line and column where it was."""
    text = plain(body)
    for sign, mark in _MARKS:
        if sign in text:
            text = mark.sub(_covered, text)
    return _LOUD.sub(lambda found: " " * len(found[0]), text) if _has_loud(text) else text


def _has_loud(text: str) -> bool:
    return any(sign in text for sign in ("**", "__", "\\", ">"))


def _small(letter: str) -> str:
    lower = letter.lower()
    return lower if len(lower) == 1 else letter


def _covered(found: re.Match[str]) -> str:
    """Return something as long that is no word, so that its neighbours stay apart."""
    return re.sub(r"[^\n]", "¤", found[0])


def sentence_starts(text: str, at: int) -> bool:
    """Return whether the word at `at` opens a sentence, a line or a cell."""
    before = text[:at].rstrip(" \t\"'“”‘’([")
    return not before or before[-1] in ".!?:;\n|#>"
