"""The first quick look at a text: which words stand in it, and how long its runs of digits are.

One pass over all texts of an item tells most rules that they need not look at all.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.checks.writing.look_alikes import LIKE_DIGITS
from pipeline.checks.writing.spoken_digits import in_figures, may_be_spoken
from pipeline.checks.writing.texts import without_marks

_WORD = re.compile(r"[a-z]+")
_RUN = re.compile(rf"\d(?:[ .,:;/\-*_`\\'~+()\t\n{LIKE_DIGITS}]{{0,5}}\d){{6,}}")
_GAPS = re.compile(rf"[^\d{LIKE_DIGITS}]+")
_AT_ENDS = 8


@dataclass(frozen=True)
class Scan:
    """The words of a text in lower case, its longest run of digits, and whether it has an `@`.

    A run goes on over what people put between digits; letters that pass for digits count.
    """

    words: frozenset[str]
    run: int
    at_sign: bool

    def has(self, words: Iterable[str]) -> bool:
        """Return whether any of the words stands in the text."""
        return not self.words.isdisjoint(words)


def words(text: str) -> frozenset[str]:
    """Return the words that a rule names as its signs."""
    return frozenset(text.split())


def scan(shown: str) -> Scan:
    """Look once at a text as a reader sees it."""
    bare = without_marks(shown)
    run = _longest(bare) if bare is shown else max(_longest(bare), _longest(shown))
    words = frozenset(_WORD.findall(shown.lower()))
    if may_be_spoken(words):
        run = max(run, _longest(in_figures(bare)))
    return Scan(words, run, "@" in shown)


def _longest(shown: str) -> int:
    """Return how many digits the longest run has, with the letters for digits at its ends."""
    longest = 0
    for found in _RUN.finditer(shown):
        start, end = found.span()
        around = shown[max(0, start - _AT_ENDS) : end + _AT_ENDS]
        longest = max(longest, len(_GAPS.sub("", around)))
    return longest
