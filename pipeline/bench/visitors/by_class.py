"""What each class sees of labelled requests, half by half, and of ordinary ones."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pipeline.bench.visitors.labelled import Labelled
from pipeline.visitors.classify import OLD, codes_of
from pipeline.visitors.part import Part


@dataclass(frozen=True)
class Asked:
    """A labelled request with the codes of the classes that see it."""

    case: Labelled
    codes: frozenset[str]

    @property
    def held_out(self) -> bool:
        """Return whether it is of the half that no pattern may be written for; fixed by a hash."""
        told = f"{self.case.group}\n{self.case.name}".encode("utf-8", "surrogateescape")
        return bool(hashlib.sha256(told).digest()[0] & 1)


@dataclass(frozen=True)
class ByClass:
    """How many labelled requests a class sees in each half, and how many ordinary ones."""

    code: str
    worked_on: int
    held_out: int
    ordinary: int

    @property
    def right(self) -> float:
        """Return the share of what it sees that is labelled an attack."""
        attacks = self.worked_on + self.held_out
        return attacks / (attacks + self.ordinary)


def asked(cases: Iterable[Labelled]) -> tuple[Asked, ...]:
    """Return labelled requests with what is seen of them; an old address is no attack."""
    return tuple(
        Asked(case, frozenset(code for part in case.parts for code in codes_of(part)) - {OLD})
        for case in cases
    )


def by_class(seen: Sequence[Asked], ordinary: Iterable[Part]) -> tuple[ByClass, ...]:
    """Return a row for each class that sees anything."""
    worked = Counter(code for each in seen if not each.held_out for code in each.codes)
    held = Counter(code for each in seen if each.held_out for code in each.codes)
    wrong = Counter(code for part in ordinary for code in codes_of(part) if code != OLD)
    codes = sorted({*worked, *held, *wrong})
    return tuple(ByClass(code, worked[code], held[code], wrong[code]) for code in codes)
