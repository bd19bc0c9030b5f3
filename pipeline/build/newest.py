"""Which items the feeds carry."""

from pipeline.content.item import Item, Site

NEWEST = 20
_KINDS = ("berita", "pengumuman", "peliputan", "agenda", "video")


def newest(site: Site) -> list[Item]:
    """Return the newest items of the kinds that feeds carry; a summons is never among them."""
    items = [item for kind in _KINDS for item in site.of(kind)]
    return sorted(items, key=lambda item: (-item.day.toordinal(), item.path))[:NEWEST]
