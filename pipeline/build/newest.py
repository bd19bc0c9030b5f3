"""Which items the feeds carry, and when an item last changed for readers."""

import datetime as dt
from collections.abc import Iterable

from pipeline.content.item import Item, Site

NEWEST = 20
_KINDS = ("berita", "pengumuman", "peliputan", "agenda", "video")


def newest(site: Site) -> list[Item]:
    """Return the newest items of the kinds that feeds carry; a summons is never among them."""
    return carried(site.newest)[:NEWEST]


def newest_of_sections(site: Site) -> dict[str, list[Item]]:
    """Return the same for each section that has any, by id."""
    found: dict[str, list[Item]] = {}
    for item in carried(site.newest):
        found.setdefault(item.front.section, []).append(item)
    return {section: items[:NEWEST] for section, items in sorted(found.items())}


def carried(items: Iterable[Item]) -> list[Item]:
    """Return those of the items that feeds carry, in their order."""
    shown = (item for item in items if item.front.superseded is None)
    return [item for item in shown if item.kind.folder in _KINDS]


def last_change_of(items: Iterable[Item]) -> dt.date | None:
    """Return the day any of the items last changed for readers; None where there is none."""
    return max((item.changed for item in items), default=None)
