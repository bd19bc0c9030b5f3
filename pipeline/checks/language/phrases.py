"""Finding listed words and phrases in a passage: one look at its set of words rules most out."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from pipeline.checks.language.prose import WORD, Passage, sentence_starts

_INNER = re.compile(r"[^\W_]|(?<=\w)[-'’]")


@dataclass(frozen=True)
class Written:
    """A phrase as found: where it starts in the passage, how it is written, and its entry."""

    at: int
    text: str
    entry: str


class Phrases:
    """A list of phrases in small letters, found wherever their words follow one another."""

    def __init__(self, entries: Iterable[str]) -> None:
        self._by_first: dict[str, list[tuple[str, list[str]]]] = {}
        for entry in sorted(entries, key=len, reverse=True):
            parts = WORD.findall(entry)
            self._by_first.setdefault(parts[0], []).append((entry, parts))
        self._firsts = frozenset(self._by_first)
        self._longest = max((len(p) for of in self._by_first.values() for _, p in of), default=1)

    def find(self, passage: Passage) -> Iterator[Written]:
        """Yield each phrase of the list in the passage, the longest at each place, in order."""
        if self._firsts.isdisjoint(passage.words):
            return
        end = 0
        for at in sorted(self._starts(passage)):
            found = self._at(passage, at) if at >= end else None
            if found is not None:
                end = at + len(found.text)
                yield found

    def _starts(self, passage: Passage) -> Iterator[int]:
        for first in self._firsts & passage.words:
            at = passage.lower.find(first)
            while at >= 0:
                yield at
                at = passage.lower.find(first, at + 1)

    def _at(self, passage: Passage, at: int) -> Written | None:
        """Return the longest phrase whose words stand at `at`, whole and in a row."""
        words = list(islice(WORD.finditer(passage.lower, at), self._longest))
        if at and _INNER.match(passage.lower, at - 1):
            return None
        for entry, parts in self._by_first.get(words[0][0], ()):
            end = words[: len(parts)][-1].end()
            if passage.lower[at:end].split() == parts:
                return Written(at, passage.text[at:end], entry)
        return None


def is_name(passage: Passage, at: int) -> bool:
    """Return whether the word at `at` is written as a name: a capital within a sentence."""
    text = passage.text
    return text[at].isupper() and passage.key != ("title",) and not sentence_starts(text, at)
