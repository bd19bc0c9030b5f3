"""Every text of an item that a reader could meet, with its place: nothing is looked at twice."""

import html
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pydantic import BaseModel

from pipeline.checks.writing.look_alikes import BLANKS, LIKE_DIGITS, TO_LATIN, with_digits
from pipeline.checks.writing.spoken_digits import in_figures
from pipeline.content.beside import Source
from pipeline.content.item import Item
from pipeline.registry import Told

_INVISIBLE = ("Cc", "Cf", "Mn", "Me")
_SAME = {"Pd": "-", "Zs": " "}
_TAG = re.compile(
    r"</?[A-Za-z][A-Za-z0-9]{0,20}(?:\s[^<>\n]{0,300})?/?>|<!--[^\n]{0,300}?-->"
    r"|\]\([^()\s]{0,300}\)|[\[\]]"
)
_RUN = re.compile(
    rf"(?<![A-Za-z\d])[\d{LIKE_DIGITS}](?:[ .,:;/\-*_`\\'~+()\n]{{0,4}}[\d{LIKE_DIGITS}]){{7,}}"
    r"(?![A-Za-z\d])"
)
_NO_DIGIT = re.compile(r"\D")
_MOSTLY_DIGITS = 0.6

Key = tuple[str | int, ...]


@dataclass(frozen=True)
class Text:
    """One text, and where it starts: a line of the item's file, or a key of its front matter.

    `path` is set where the text stands in another file, such as a document beside the item, and
    `where` says in Indonesian where in it: `halaman 3`.
    """

    text: str
    at: int | tuple[Source, Key]
    in_body: bool = False
    path: str | None = None
    where: str = ""

    def told(self, message: str, line: int) -> Told:
        """Return `message` at a line of the text; of a PDF it also says on which page."""
        shown = f"{message} Letaknya di {self.where}." if self.where else message
        return Told(shown, line=line, path=self.path)

    @property
    def key(self) -> Key:
        """Return the key of the front matter that holds the text, or ()."""
        return () if isinstance(self.at, int) else self.at[1]

    @cached_property
    def line(self) -> int:
        """Return the line of the item's file where the text starts."""
        if isinstance(self.at, int):
            return self.at
        source, key = self.at
        return source.place(*key).line

    @cached_property
    def seen(self) -> str:
        """Return the text as a reader sees it."""
        return plain(self.text)

    @cached_property
    def bare(self) -> str:
        """Return the text as seen, without tags and link marks; lines stay what they are."""
        return without_marks(self.seen)

    @cached_property
    def forms(self) -> tuple[str, ...]:
        """Return the text in every form in which a number may show itself; lines stay the same.

        As seen, without marks, with the letters that pass for digits turned into them, and with
        what is read aloud digit by digit in figures.
        """
        figures = (_RUN.sub(_undisguised, self.bare), in_figures(self.bare))
        return tuple(dict.fromkeys((self.seen, self.bare, *figures)))

    def line_of(self, at: int, shown: str | None = None) -> int:
        """Return the line of a place in `seen` (or in `shown`, another form of the text)."""
        if not self.in_body:
            return self.line
        return self.line + (self.seen if shown is None else shown).count("\n", 0, at)

    def numbers(self, pattern: re.Pattern[str]) -> Iterator[tuple[re.Match[str], int]]:
        """Yield each match, with its line; a later form adds what the earlier did not show."""
        told: set[tuple[int, str]] = set()
        for form in self.forms:
            known = frozenset(told)
            for match in pattern.finditer(form):
                line = self.line_of(match.start(), form)
                found = (line, _NO_DIGIT.sub("", match[0] or match[1]))
                told.add(found)
                if found not in known:
                    yield match, line

    def find(self, pattern: re.Pattern[str]) -> Iterator[tuple[re.Match[str], int]]:
        """Yield each match in the text as a reader sees it, with its line in the file."""
        seen, line, at = self.seen, None, 0
        for match in pattern.finditer(seen):
            line = self.line if line is None else line
            if self.in_body:
                line += seen.count("\n", at, match.start())
                at = match.start()
            yield match, line


class _Last:
    """The texts that were asked for last; the rules look at one item after another."""

    item: Item | None = None
    texts: tuple[Text, ...] = ()


def texts_of(item: Item) -> tuple[Text, ...]:
    """Return the item's address, the strings of its front matter (names of files too), its body."""
    if _Last.item is not item:
        _Last.item, _Last.texts = item, tuple(_texts(item))
    return _Last.texts


def _texts(item: Item) -> Iterator[Text]:
    yield Text(item.address, 1)
    for key, value in _strings(item.front, ()):
        yield Text(value, (item.source, key))
    yield Text(item.body, item.body_line, in_body=True)


def _undisguised(run: re.Match[str]) -> str:
    letters = sum(letter.isalpha() for letter in run[0])
    digits = sum(letter.isdecimal() for letter in run[0])
    return with_digits(run[0]) if digits >= _MOSTLY_DIGITS * (letters + digits) else run[0]


def without_marks(shown: str) -> str:
    """Return a text without HTML tags and the marks of links."""
    return _TAG.sub("", shown) if "<" in shown or "[" in shown else shown


def plain(text: str) -> str:
    """Return `text` as it looks: Latin letters, plain digits, hyphens, spaces, nothing invisible.

    Accents are dropped and letters of other scripts that look Latin become Latin. The number of
    lines does not change. Source: Unicode Standard Annex 15 (NFKD), Technical Standard 39.
    """
    if "&" in text:
        text = html.unescape(text)
    if text.isascii():
        return text
    text = unicodedata.normalize("NFKD", text)
    return text.translate({ord(letter): _plain(letter) for letter in set(text)})


def _plain(letter: str) -> str:
    if letter == "\n" or letter.isascii():
        return letter
    if ord(letter) in TO_LATIN:
        return TO_LATIN[ord(letter)]
    category = unicodedata.category(letter)
    if category in _INVISIBLE or letter in BLANKS:
        return ""
    if category == "Nd":
        return str(unicodedata.decimal(letter))
    return _SAME.get(category, letter)


def _strings(value: Any, key: Key) -> Iterator[tuple[Key, str]]:
    if isinstance(value, str):
        if key[-1] != "sha256":
            yield key, value
    elif isinstance(value, BaseModel):
        for name, field in type(value).model_fields.items():
            yield from _strings(getattr(value, name), (*key, field.alias or name))
    elif isinstance(value, tuple):
        for index, entry in enumerate(value):
            yield from _strings(entry, (*key, index))
