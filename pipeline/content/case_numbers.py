"""Case numbers: read from any text, written in one form, and how guarded their type is.

Source: SK KMA 2-144/KMA/SK/VIII/2022 and SK KMA 144/KMA/SK/VIII/2007 art. 8-10 (whose identity is
guarded); the Supreme Court's numbering of cases: number, type, year, court, no leading zeros.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

_TYPES = """
Pid.B Pid.S Pid.C Pid.R Pid.LL Pid.Pra Pid.Sus Pid.Sus-Anak Pid.Sus-TPK Pid.Sus-PRK Pid.Sus-HAM
Pdt.G Pdt.P Pdt.G.S Pdt.Bth Pdt.Plw Pdt.Kons Pdt.Eks Pdt.Sus-PHI Pdt.Sus-PKPU Pdt.Sus-Pailit
Pdt.Sus-HKI Pdt.Sus-KPPU Pdt.Sus-BPSK Pdt.Sus-Arb Pdt.Sus-Parpol JN JN.Anak JN.Pra
"""
_SPELLED = {re.sub(r"[.\-]", "", name).lower(): name for name in _TYPES.split()}
_RELIGIOUS = ("PA", "MS", "PTA")

_WRITTEN = re.compile(
    r"(?<!\d)(?P<number>\d{1,5})(?:\s?/\s?|[-_])"
    r"(?i:(?P<type>(?:pid|pdt|jn)(?:[. \-]{0,2}[a-z]{1,8}){0,3}))(?:\s?/\s?|[-_])"
    r"(?P<year>(?:19|20)\d\d)(?!\d)"
    r"(?:(?:\s?/\s?|[-_])(?P<court>(?i:PTA|PT|PN|PA|MS))\b"
    r"(?:[. \-]{0,2}(?P<place>[A-Z][A-Za-z]{1,5}|(?<=-)[a-z]{2,5})\b)?)?"
)


class Guard(StrEnum):
    """Whether the type of a case alone tells that people in it must not be known."""

    ALWAYS = "always"
    BY_SUBJECT = "by subject"
    LOW = "low"


_ALWAYS = frozenset({"Pid.Sus-Anak", "JN", "JN.Anak", "JN.Pra", "Pdt.P"})
_ALWAYS_RELIGIOUS = frozenset({"Pdt.G", "Pdt.P"})
_BY_SUBJECT = frozenset({"Pid.B", "Pid.S", "Pid.R", "Pid.Sus", "Pdt.G"})


@dataclass(frozen=True)
class CaseNumber:
    """One case: `12`, `Pdt.G`, `2026`, `PN Cth`; `place` is where it stood in its text."""

    number: int
    type: str
    year: int
    court: str
    start: int = 0
    end: int = 0

    def __str__(self) -> str:
        return "/".join(filter(None, (f"{self.number}/{self.type}/{self.year}", self.court)))

    @property
    def guard(self) -> Guard:
        """Return how guarded the type is; a type that is not known is judged by its subject."""
        religious = self.court.startswith(_RELIGIOUS)
        if self.type in _ALWAYS or (religious and self.type in _ALWAYS_RELIGIOUS):
            return Guard.ALWAYS
        known = self.type in _SPELLED.values()
        return Guard.BY_SUBJECT if self.type in _BY_SUBJECT or not known else Guard.LOW


def case_numbers(text: str, own: str = "") -> Iterator[CaseNumber]:
    """Yield every case number in a text, written in the one form: `012/PDT.g/2026/PN.Cth` too.

    `own` is the court meant where the number names none. The name of a file has hyphens for
    slashes: `12-pdt-g-2026-pn-cth`.
    """
    for found in _WRITTEN.finditer(text):
        court = _court((found["court"] or "").upper(), found["place"] or "") or own
        kind = _type(found["type"])
        number, year = int(found["number"]), int(found["year"])
        yield CaseNumber(number, kind, year, court, found.start(), found.end())


def case_number(text: str, own: str = "") -> CaseNumber | None:
    """Return the first case number of a text, or None."""
    return next(case_numbers(text, own), None)


def _type(written: str) -> str:
    letters = re.sub(r"[^a-z]", "", written.lower())
    return _SPELLED.get(letters, written.replace(" ", ""))


def _court(court: str, place: str) -> str:
    name = place.capitalize() if place.isupper() or place.islower() else place
    return f"{court}{'.' if court in _RELIGIOUS else ' '}{name}" if name else court
