"""Which items the feeds carry, and when an item last changed for readers."""

import datetime as dt

from pipeline.content.item import Item, Site

NEWEST = 20
_KINDS = ("berita", "pengumuman", "peliputan", "agenda", "video")


def newest(site: Site, section: str | None = None) -> list[Item]:
    """Return the newest items, of one section if named, of the kinds that feeds carry.

    A summons is never among them.
    """
    items = [item for kind in _KINDS for item in site.of(kind)]
    wanted = [item for item in items if section in (None, item.front.section)]
    return sorted(wanted, key=lambda item: (-item.day.toordinal(), item.path))[:NEWEST]


def last_change(item: Item) -> dt.date:
    """Return the day an item last changed for readers: its own day, or its last correction."""
    return max([item.day, *(correction.date for correction in item.front.corrections)])
