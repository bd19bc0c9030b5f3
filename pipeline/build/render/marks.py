"""Signs without which a regular expression cannot match, so that most texts need not be searched.

Looking for one sign in a text costs a hundredth of searching it for a pattern, and most texts of a
page hold none of the signs of Markdown.
"""

import re
from collections.abc import Iterable, Iterator
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as grammar  # type: ignore[attr-defined]
from typing import Any

Marks = frozenset[str]
_REPEATED = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)


def marks_of(regex: re.Pattern[str]) -> Marks | None:
    """Return signs of which each text that `regex` matches in holds at least one.

    None where the expression has no such signs, or none that can be told.
    """
    return _of_all(grammar.parse(regex.pattern, regex.flags))


def holds(text: str, marks: tuple[str, ...]) -> bool:
    """Return whether a text holds any of the marks."""
    # A loop, for a generator costs more than all that it would look at.
    for mark in marks:  # noqa: SIM110
        if mark in text:
            return True
    return False


class Quick:
    """A regular expression that searches only texts that hold one of its marks."""

    def __init__(self, regex: re.Pattern[str], marks: Marks) -> None:
        self._regex, self._marks = regex, tuple(marks)

    def search(self, text: str, *where: int) -> re.Match[str] | None:
        """Search a text as the expression itself does."""
        return self._regex.search(text, *where) if holds(text, self._marks) else None

    def match(self, text: str, *where: int) -> re.Match[str] | None:
        """Match a text as the expression itself does."""
        return self._regex.match(text, *where) if holds(text, self._marks) else None

    def finditer(self, text: str, *where: int) -> Iterator[re.Match[str]]:
        """Find every match in a text as the expression itself does."""
        return self._regex.finditer(text, *where) if holds(text, self._marks) else iter(())


def _of_all(parts: Iterable[tuple[Any, Any]]) -> Marks | None:
    """Return the marks of parts that follow each other: the rarest of any part."""
    found = [marks for kind, value in parts if (marks := _of(kind, value))]
    return min(found, key=_rank, default=None)


def _rank(marks: Marks) -> tuple[bool, bool, int]:
    return " " in marks, any(mark.isspace() for mark in marks), len(marks)


def _of(kind: Any, value: Any) -> Marks | None:
    """Return the marks of one part; a kind that is not known has none."""
    if kind is op.LITERAL:
        return _sign(value)
    if kind is op.IN:
        return _of_any(_of(*each) for each in value)
    if kind is op.BRANCH:
        return _of_any(_of_all(each) for each in value[1])
    if kind is op.SUBPATTERN or (kind in _REPEATED and value[0] > 0):
        return _of_all(value[-1])
    if kind is op.ATOMIC_GROUP:
        return _of_all(value)
    return _of_all(value[1]) if kind is op.ASSERT else None


def _of_any(alternatives: Iterable[Marks | None]) -> Marks | None:
    """Return the marks of parts of which one matches: those of all, where each has some."""
    every = list(alternatives)
    return None if None in every else frozenset().union(*filter(None, every))


def _sign(code: int) -> Marks | None:
    """Return a sign by itself; a letter may stand for its other case, and is none."""
    sign = chr(code)
    return frozenset(sign) if sign.lower() == sign.upper() else None
