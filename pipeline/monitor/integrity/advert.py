"""Does a page advertise gambling, and in hiding? Scored from the words that were found on it.

Only pages that are not as published are scored: a court writes about gambling cases.
Source: signatures told by BSSN and the CSIRTs of go.id (2024-2025).
"""

from dataclasses import dataclass

_HIDDEN, _HOST, _HEAD, _SHOWN = 3, 3, 2, 2
ENOUGH = 3
_FEW = 3


@dataclass(frozen=True)
class Words:
    """Words of gambling on a page by where they stand.

    `hidden`: where no reader looks, any word of gambling; `head`: in the title and what search
    engines show; `shown`: what only an advertisement says; `hosts`: links to places for gambling.
    """

    hidden: frozenset[str] = frozenset()
    head: frozenset[str] = frozenset()
    shown: frozenset[str] = frozenset()
    hosts: frozenset[str] = frozenset()

    @property
    def score(self) -> int:
        """Return how sure it is; from ENOUGH on it is an advertisement."""
        kinds = (
            (self.hidden, _HIDDEN),
            (self.hosts, _HOST),
            (self.head, _HEAD),
            (self.shown, _SHOWN),
        )
        return sum(weight * min(len(found), _FEW) for found, weight in kinds)

    @property
    def advertises(self) -> bool:
        """Return whether the page advertises gambling."""
        return self.score >= ENOUGH

    @property
    def told(self) -> str:
        """Return in Indonesian what was found, a few words of each kind."""
        kinds = (
            ("tersembunyi", self.hidden),
            ("di judul atau ringkasan", self.head),
            ("terlihat", self.shown),
            ("tautan", self.hosts),
        )
        return "; ".join(
            f"{words}: {', '.join(sorted(found)[:_FEW])}" for words, found in kinds if found
        )


NO_WORDS = Words()
