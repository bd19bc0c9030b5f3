"""Units: what is approved as one thing, that is an item with its files, a run, or the system."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from pipeline.review.change import Change, Entry, ItemChange
from pipeline.review.claims import Claim, strictest
from pipeline.review.tiers import Tier, tier_of

SYSTEM, TAKEDOWN = "sistem", "penarikan_segera"
_URGENT, _SENSITIVE = "serta_merta", "perhatian_khusus"


@dataclass(frozen=True)
class Unit:
    """Paths that need the same approvals; `review_class` is None where it cannot be told.

    `hands` are all who wrote or helped to write any of it, and so may not approve it; `floor` is
    the class that the checks raised it to, None where they did not.
    """

    place: str
    review_class: str | None
    entries: tuple[Entry, ...]
    hands: frozenset[str]
    floor: str | None = None

    @property
    def paths(self) -> frozenset[str]:
        """Return the paths of the unit."""
        return frozenset(entry.path for entry in self.entries)


def units_of(change: Change, raised: Mapping[str, str]) -> tuple[Unit, ...]:
    """Return the units of a change that need approvals; `raised` is by path or item folder."""
    keyed = sorted((_key(entry, change), entry.path, entry) for entry in change.entries)
    groups = groupby(keyed, key=lambda each: each[0])
    found = (_unit(key, tuple(e for _, _, e in group), change, raised) for key, group in groups)
    return tuple(unit for unit in found if unit is not None)


def _key(entry: Entry, change: Change) -> tuple[str, str]:
    tier = tier_of(entry.path)
    if tier is Tier.CONTENT:
        place = change.folders.get(entry.path)
        if place is not None:
            return tier, place
        return (tier, entry.path) if entry.new else (Tier.SISTEM, SYSTEM)
    return tier, entry.path if tier is Tier.CATATAN else SYSTEM


def _unit(
    key: tuple[str, str], entries: tuple[Entry, ...], change: Change, raised: Mapping[str, str]
) -> Unit | None:
    tier, place = key
    hands = change.hands_on(frozenset(entry.path for entry in entries))
    if tier == Tier.APPROVALS:
        return None
    if tier == Tier.CATATAN:
        return _run(place, entries, hands, change)
    if tier == Tier.SISTEM:
        return Unit(SYSTEM, "sistem", entries, hands)
    item, floor = change.items.get(place), _raised_to(place, entries, raised)
    if is_takedown(place, entries, item):
        return Unit(place, TAKEDOWN, entries, frozenset())
    author = item.new.author if item and item.new else None
    named = frozenset({author}) if author else frozenset()
    return Unit(place, class_of(item, floor), entries, hands | named, floor)


def _run(
    place: str, entries: tuple[Entry, ...], hands: frozenset[str], change: Change
) -> Unit | None:
    """Return a run that is being closed; until then its performers' signatures are enough."""
    if place not in change.closing:
        return None
    return Unit(place, "catatan", entries, hands | change.closing[place])


def is_takedown(place: str, entries: tuple[Entry, ...], item: ItemChange | None) -> bool:
    """Return whether a change of an item only takes it away, in the one form that has no author.

    Every file goes but the item's own, which says nothing that anybody could choose but one of a
    few grounds; and it stays in a class as careful as before. So nobody has written what is left,
    and one authorised person may both sign the commit and decide. Whatever is more than that is
    judged as any other change.
    """
    if item is None or item.old is None or item.new is None or not item.new.taken_down:
        return False
    if item.old.taken_down or _before(item.old) not in (item.new.review_class, "biasa", _URGENT):
        return False
    return all(entry.new is None for entry in entries if entry.path != f"{place}/index.md")


def class_of(item: ItemChange | None, floor: str | None) -> str | None:
    """Return the class an item is approved in: the strictest it has, had, or is raised to.

    An urgent item may have stood in the ordinary class before; what was sensitive stays so.
    """
    if item is None or (item.new and item.new.review_class is None):
        return None
    before = _before(item.old)
    if item.new and item.new.review_class == _URGENT and before == "biasa":
        before = None
    return strictest(item.new.review_class if item.new else None, before, floor)


def _before(old: Claim | None) -> str | None:
    if old is None:
        return None
    return old.review_class or _SENSITIVE


def _raised_to(place: str, entries: tuple[Entry, ...], raised: Mapping[str, str]) -> str | None:
    keys = (place, f"{place}/index.md", *(entry.path for entry in entries))
    return _SENSITIVE if _SENSITIVE in {raised.get(key) for key in keys} else None
