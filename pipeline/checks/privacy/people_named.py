"""Names of people in a text, found by how they are written and by the words around them.

No list of names is used: a list would miss the rare name, and the rare name tells the most.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from pipeline.checks.privacy.not_names import EVENTS, NOT_NAMES, OFFICES, PLACES, ROLES
from pipeline.checks.privacy.ordinary_words import are_ordinary

_CAPITALS = re.compile(
    r"\b[A-Z][A-Za-z']*\.?"
    r"(?:[ \n](?:[A-Z][A-Za-z']*\.?|(?:bin|binti|alias|als)\b\.?))*"
)
_TOKEN = re.compile(r"[A-Za-z']+")
_LOWER = re.compile(r"(?<![A-Za-z'/_.\-@])[a-z]{3,}(?![A-Za-z/_\-@])")
_LINKING = frozenset({"bin", "binti", "alias", "als"})
_KIN = re.compile(
    r"\b(?:orang tua|ayah|ibu|bapak|paman|bibi|kakek|nenek|kakak|adik|saudara|wali)(?:nya)?"
    r"(?: (?:kandung|tiri|angkat|korban|anak|terdakwa|pelaku|saksi|dari|yang|bernama"
    r"|perempuan|laki-laki))*,? $",
    re.IGNORECASE,
)
_AFTER = re.compile(r"[ ,|(]{1,4}(?:(?:selaku|sebagai) )?([A-Za-z]{2,20})")
_OF = frozenset({"dari", "pada", "di"})
_DEGREE = re.compile(r",?\s{0,2}(?:S\.\s?[A-Z]|M\.\s?[A-Z]|A\.?Md|Ph\.?D|LL\.?M|Sp\.|S[HE]\b|MH\b)")
_PREFIXED = re.compile(r"(?:di|ber|ter|me|pe|ke|se)[a-z]{3}", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.;:!?]\s|\n\s*\n|\|")
_BEFORE, _LOOK_BACK, _LOWER_BETWEEN, _ROLE_WITHIN = 90, 8, 1, 2


@dataclass(frozen=True)
class Name:
    """A person's name: where it stands, and whether a word before it tells the part they play."""

    words: tuple[str, ...]
    start: int
    end: int
    in_role: bool = False
    official: bool = False

    @property
    def linked(self) -> bool:
        """Return whether the name goes on with whose child, or as whom, a person is known."""
        return any(word.lower() in _LINKING for word in self.words)

    @property
    def shown(self) -> str:
        """Return the name so that a report may show it: `B••• S•••`."""
        return " ".join(f"{word[0]}•••" for word in self.words if word.lower() not in _LINKING)


def is_kin(shown: str, name: Name) -> bool:
    """Return whether the words just before a name make it a relative's."""
    return bool(_KIN.search(shown[max(0, name.start - 60) : name.start]))


def lower_words(text: str) -> frozenset[str]:
    """Return the words that a text writes in lower case: they are hardly names when capitalised."""
    return frozenset(_LOWER.findall(text))


def is_headline(text: str, share: float = 0.9) -> bool:
    """Return whether a text capitalises most words, so that a capital letter tells nothing."""
    words = [word for word in _TOKEN.findall(text) if len(word) > 3]
    return len(words) > 3 and sum(word[0].isupper() for word in words) > share * len(words)


def names_in(
    shown: str, common: frozenset[str] = frozenset(), *, title: bool = False
) -> Iterator[Name]:
    """Yield the names of people; `common` are further words that are no names.

    A single word is a name only where a role stands before it: "Terdakwa Budi". In a `title` a
    capital letter tells little.
    """
    headline = is_headline(shown, 0.6 if title else 0.9)
    for run in _CAPITALS.finditer(shown):
        for start, end in _stretches(run, common):
            words = tuple(_TOKEN.findall(shown[start:end]))
            if are_ordinary(words):
                continue
            standing = _standing(shown, start, end)
            role = standing == "role" and not (headline and _PREFIXED.match(words[0]))
            full = standing == "" and _is_full(words) and not headline
            if max(map(len, words)) > 1 and (role or full or standing == "office"):
                yield Name(words, start, end, role, standing == "office")


def _stretches(run: re.Match[str], common: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Yield the longest stretches of a run of capitals in which every word may be a name's."""
    start = end = -1
    for token in _TOKEN.finditer(run[0]):
        if _may_be_name(token[0], common):
            start = token.start() if start < 0 else start
            end = token.end()
        elif token[0].lower() not in _LINKING or start < 0:
            if start >= 0:
                yield run.start() + start, run.start() + end
            start = -1
    if start >= 0:
        yield run.start() + start, run.start() + end


def _may_be_name(word: str, common: frozenset[str]) -> bool:
    low = word.lower()
    blanked = not low.strip("x")
    return word[0].isupper() and not blanked and low not in NOT_NAMES and low not in common


def _is_full(words: tuple[str, ...]) -> bool:
    """Return whether there are two written-out words, both capitalised in one way."""
    written = [word for word in words if len(word) > 2 and word.lower() not in _LINKING]
    return len(written) > 1 and (
        all(word[1:].islower() for word in written) or all(word.isupper() for word in written)
    )


def _standing(shown: str, start: int, end: int) -> Literal["role", "office", "place", ""]:
    """Return what the words around a name make of it: a degree goes with an office too."""
    after = _AFTER.match(shown, end)
    if _DEGREE.match(shown, end) or (after and after[1].lower() in OFFICES):
        return "office"
    before = _SENTENCE_END.split(shown[max(0, start - _BEFORE) : start])[-1]
    words = _TOKEN.findall(before)[: -_LOOK_BACK - 1 : -1]
    for at, word in enumerate(words):
        low, further = word.lower().removesuffix("nya"), (words[at + 1 : at + 2] or [""])[0].lower()
        if low in OFFICES or (low == "anak" and further in OFFICES):
            return "office"
        if low in ROLES and at < _ROLE_WITHIN and _is_one(shown[start:end]):
            return "role"
        if at == 0 and (low in PLACES or (low in EVENTS and further not in ROLES)):
            return "place"
        if word.islower() and at >= _LOWER_BETWEEN and low not in _OF:
            break
    return ""


def _is_one(written: str) -> bool:
    """Return whether what follows a role is a name, not initials such as `AB`."""
    return any(len(word) > 3 or word[1:].islower() for word in _TOKEN.findall(written))
