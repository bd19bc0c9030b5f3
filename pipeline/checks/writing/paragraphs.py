"""The paragraphs that readers read: prose of the front matter and of the body, with their
places."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from pipeline.checks.writing.scan import words
from pipeline.checks.writing.texts import Text
from pipeline.content.case_numbers import CaseNumber, case_numbers
from pipeline.registry import Told

_BREAK = re.compile(r"\n[ \t]*\n")
_HEADING = re.compile(r"\s*#{1,6} ")
_MARKS = str.maketrans("", "", "*_~`")
_FILES = frozenset({"file", "captions", "replaces"})
_NO_PROSE = words("""
    tags section author class classification officer officer_name consent party
    last_known_address url link obligation people""")
_LETTER = re.compile(r"[^\n]")


@dataclass(frozen=True)
class Paragraph:
    """One paragraph as a reader sees it, without marks of emphasis, and where it begins."""

    text: Text
    start: int
    shown: str
    own: str = ""

    def line(self, at: int = 0) -> int:
        """Return the line of the item's file on which a place of the paragraph stands."""
        if not self.text.in_body:
            return self.text.line
        return self.text.line_of(self.start) + self.shown.count("\n", 0, at)

    def told(self, message: str, at: int = 0) -> Told:
        """Return `message` at a place of the paragraph."""
        return self.text.told(message, self.line(at))

    def where(self, at: int = 0) -> str:
        """Return a place of the paragraph in Indonesian: `baris 12`, or the page of which PDF."""
        if self.text.path is None:
            return f"baris {self.line(at)}"
        return f"{self.text.path.rpartition('/')[2]}, {self.text.where}"

    @property
    def is_title(self) -> bool:
        """Return whether capital letters tell little here: a title or a heading."""
        return self.text.key[-1:] == ("title",) or bool(_HEADING.match(self.shown))

    @cached_property
    def low(self) -> str:
        """Return the paragraph in lower case."""
        return self.shown.lower()

    @cached_property
    def cases(self) -> tuple[CaseNumber, ...]:
        """Return the case numbers of the paragraph; `own` is the court of those without one."""
        return tuple(case_numbers(self.shown, self.own))

    @cached_property
    def without_cases(self) -> str:
        """Return the paragraph with its case numbers blanked, place for place."""
        shown = self.shown
        for case in self.cases:
            blank = _LETTER.sub(" ", shown[case.start + 1 : case.end])
            shown = f"{shown[: case.start]};{blank}{shown[case.end :]}"
        return shown


def is_file_name(text: Text) -> bool:
    """Return whether a text is an address or the name of a file."""
    if text.key:
        return text.key[-1] in _FILES
    return not text.in_body and text.path is None


def paragraphs_of(texts: Iterable[Text], own: str) -> Iterator[Paragraph]:
    """Yield the paragraphs of every text that is written for readers."""
    for text in texts:
        if not is_file_name(text) and _NO_PROSE.isdisjoint(map(str, text.key)):
            yield from _parts(text, own)


def _parts(text: Text, own: str) -> Iterator[Paragraph]:
    start = 0
    for gap in _BREAK.finditer(text.seen):
        yield Paragraph(text, start, text.seen[start : gap.start()].translate(_MARKS), own)
        start = gap.end()
    yield Paragraph(text, start, text.seen[start:].translate(_MARKS), own)
