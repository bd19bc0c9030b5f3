"""The status of obligatory information: what is on the site, counted from content.

Source: SK KMA 2-144/KMA/SK/VIII/2022, parts IV.E to IV.G; UU 14/2008 art. 9 to 11.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from pipeline.content.catalogue import Catalogue, Obligation
from pipeline.content.item import Item
from pipeline.content.kinds import PublicInformation

CATEGORIES = {
    "berkala": "Informasi berkala",
    "serta_merta": "Informasi serta-merta",
    "setiap_saat": "Informasi tersedia setiap saat",
    "juknis": "Informasi lain untuk situs pengadilan",
}
State = Literal["published", "linked", "absent", "as_needed"]


@dataclass(frozen=True)
class Standing:
    """One obligation and the item that meets it; the absent ones have no item."""

    obligation: Obligation
    state: State
    item: Item | None


@dataclass(frozen=True)
class Category:
    """One category: its standings in the order of the catalogue."""

    title: str
    standings: tuple[Standing, ...]

    @property
    def total(self) -> int:
        """Return how many are owed; what is announced only when it happens is not counted."""
        return sum(standing.state != "as_needed" for standing in self.standings)

    @property
    def available(self) -> int:
        """Return how many are on the site, as a page or as a link to who owns them."""
        return sum(standing.item is not None for standing in self.standings)

    @property
    def oldest_first(self) -> tuple[Standing, ...]:
        """Return the longest unchanged first, and what is not on the site at the end."""
        return tuple(sorted(self.standings, key=_age))


def published(items: Iterable[Item]) -> dict[str, Item]:
    """Return the items that meet an obligation, by its id."""
    return {
        item.front.obligation: item
        for item in items
        if isinstance(item.front, PublicInformation) and item.front.superseded is None
    }


def status_of(catalogue: Catalogue, items: Iterable[Item]) -> tuple[Category, ...]:
    """Return where every obligation stands, by category; excluded information has no status."""
    found = published(items)
    return tuple(
        Category(
            title,
            tuple(
                _standing(known, found.get(known.id))
                for known in catalogue.items
                if known.category == category and not known.never
            ),
        )
        for category, title in CATEGORIES.items()
    )


def _standing(known: Obligation, item: Item | None) -> Standing:
    if item is not None:
        return Standing(known, "linked" if known.link_only else "published", item)
    return Standing(known, "as_needed" if known.category == "serta_merta" else "absent", None)


def _age(standing: Standing) -> tuple[int, int]:
    if standing.item is not None:
        return 0, standing.item.day.toordinal()
    return (1 if standing.state == "absent" else 2), 0
