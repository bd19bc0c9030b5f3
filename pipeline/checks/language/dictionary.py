"""Asking a spelling dictionary whether it knows a word; each distinct word is asked for once.

Hunspell itself answers, through `chunspell`, from the files of Debian's package hunspell-id.
"""

import hashlib
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import islice
from pathlib import Path

from hunspell import Hunspell

from pipeline.checks.language.slips import one_slip_away
from pipeline.checks.words import words

NAME = "id_ID"
_ENDINGS = ("nya", "lah", "kah", "pun")
_BEGINNINGS = ("di", "ter", "ber", "se", "ku")
_INNER_ENDINGS = ("kan", "an", "i")
_SHORTEST = 3
_ALIKE = 0.85
_SUGGESTED = 2


class Dictionary:
    """A dictionary in memory; `more` are words it should know besides its own."""

    def __init__(self, folder: Path, more: frozenset[str] = frozenset()) -> None:
        self._hunspell = Hunspell(NAME, hunspell_data_dir=str(folder))
        self._more = words("court_terms") | more
        self._answers: dict[str, bool] = {}
        self._known: set[str] = set()
        self._near: dict[str, list[str]] = {}
        self._print = _fingerprint(folder, more)

    def __repr__(self) -> str:
        """Return a text that is equal only where two dictionaries know the same words."""
        return f"Dictionary({self._print})"

    def knows(self, word: str) -> bool:
        """Return whether a word in small letters is known, itself or without its affixes."""
        if word not in self._answers:
            self._answers[word] = any(self._has(form) for form in _forms(word))
        return self._answers[word]

    def unknown(self, words: frozenset[str]) -> frozenset[str]:
        """Return those of some words that are not known; words of other letters never are."""
        if words <= self._known:
            return frozenset()
        left = words - self._known
        self._known.update(word for word in left if word.isascii() and self.knows(word))
        return left - self._known

    def suggestions(self, word: str) -> list[str]:
        """Return at most two words that may have been meant; looking for them takes long."""
        if word not in self._near:
            near = (meant for meant in one_slip_away(word) if self._hunspell.spell(meant))
            alike = (meant for meant in dict.fromkeys(near) if _alike(word, meant))
            self._near[word] = list(islice(alike, _SUGGESTED))
        return self._near[word]

    def _has(self, word: str) -> bool:
        return word in self._more or bool(self._hunspell.spell(word))


def _fingerprint(folder: Path, more: frozenset[str]) -> str:
    made = hashlib.sha256("\n".join(sorted(more)).encode())
    for part in ("aff", "dic"):
        made.update((folder / f"{NAME}.{part}").read_bytes())
    return made.hexdigest()


def _alike(word: str, other: str) -> bool:
    return SequenceMatcher(None, word, other).ratio() >= _ALIKE


def _forms(word: str) -> list[str]:
    """Return the word and what is left of it without the affixes that hunspell-id forgets."""
    whole = [word, *_without_ending(word, _ENDINGS)]
    roots = [*whole, *(root for form in whole for root in _without_beginning(form))]
    return [*roots, *(root for form in roots for root in _without_ending(form, _INNER_ENDINGS))]


def _without_ending(word: str, endings: tuple[str, ...]) -> list[str]:
    found = (word.removesuffix(end) for end in endings if word.endswith(end))
    return [root for root in found if len(root) >= _SHORTEST]


def _without_beginning(word: str) -> list[str]:
    found = (word.removeprefix(start) for start in _BEGINNINGS if word.startswith(start))
    return [root for root in found if len(root) >= _SHORTEST]


@lru_cache(maxsize=4)
def open_dictionary(folder: Path, more: frozenset[str] = frozenset()) -> Dictionary | None:
    """Return the dictionary in a folder such as /usr/share/hunspell, or None where it is not."""
    if not all((folder / f"{NAME}.{part}").is_file() for part in ("aff", "dic")):
        return None
    return Dictionary(folder, more)
