"""Every text of an item that a reader could meet, with its place: nothing is looked at twice."""

import html
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from pipeline.content.item import Item

_INVISIBLE = ("Cf", "Mn", "Me")
_SAME = {"Pd": "-", "Zs": " "}


@dataclass(frozen=True)
class Text:
    """One text and the line of the item's file where it starts."""

    text: str
    line: int
    in_body: bool = False

    def find(self, pattern: re.Pattern[str]) -> Iterator[tuple[re.Match[str], int]]:
        """Yield each match in the text as a reader sees it, with its line in the file."""
        seen = plain(self.text)
        line, at = self.line, 0
        for match in pattern.finditer(seen):
            if self.in_body:
                line += seen.count("\n", at, match.start())
                at = match.start()
            yield match, line


def texts_of(item: Item) -> Iterator[Text]:
    """Yield the item's address, the strings of its front matter (names of files too), its body."""
    yield Text(item.address, 1)
    for key, value in _strings(item.front, ()):
        yield Text(value, item.source.place(*key).line)
    yield Text(item.body, item.body_line, in_body=True)


def plain(text: str) -> str:
    """Return `text` as it looks: plain digits, hyphens and spaces, and nothing invisible.

    Source: Unicode Standard Annex 15 (NFKC); full-width and Arabic-Indic digits read as digits.
    """
    if "&" in text:
        text = html.unescape(text)
    if text.isascii():
        return text
    text = unicodedata.normalize("NFKC", text)
    return text.translate({ord(letter): _plain(letter) for letter in set(text)})


def _plain(letter: str) -> str:
    category = unicodedata.category(letter)
    if letter == "\n" or letter.isascii():
        return letter
    if category in _INVISIBLE:
        return ""
    if category == "Nd":
        return str(unicodedata.decimal(letter))
    return _SAME.get(category, letter)


def _strings(value: Any, key: tuple[Any, ...]) -> Iterator[tuple[tuple[Any, ...], str]]:
    if isinstance(value, BaseModel):
        for name, field in type(value).model_fields.items():
            yield from _strings(getattr(value, name), (*key, field.alias or name))
    elif isinstance(value, tuple):
        for index, entry in enumerate(value):
            yield from _strings(entry, (*key, index))
    elif isinstance(value, str) and key[-1] != "sha256":
        yield key, value
