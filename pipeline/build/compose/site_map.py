"""The site map: the whole menu on one page, and the pages that stand outside it."""

from collections.abc import Collection, Iterator, Sequence

from pipeline.build.addresses import source_of
from pipeline.build.compose.desk import Desk, PageHead
from pipeline.build.compose.made import MADE, PROCEDURES, SITE_MAP
from pipeline.build.compose.menu import HOME
from pipeline.build.newest import last_change_of
from pipeline.config.menu import MenuEntry

_ELSEWHERE = {
    "/status-informasi/": "Status informasi publik",
    "/bagian/": "Menurut bagian",
    "/tag/": "Semua tag",
    PROCEDURES: "Daftar SOP",
    "/pernyataan-aksesibilitas/": "Pernyataan aksesibilitas",
    "/kebijakan-privasi/": "Kebijakan privasi",
}


def compose_site_map(desk: Desk, entries: Sequence[MenuEntry]) -> None:
    """Compose the site map from the menu as readers see it."""
    made = MADE[SITE_MAP]
    addresses = [*_addresses(entries)]
    changed = last_change_of(i for i in desk.site.items if i.address in addresses)
    head = PageHead(SITE_MAP, made.title, made.summary, (HOME,), kind="daftar", changed=changed)
    external = any(not address.startswith("/") for address in addresses)
    rest = _outside(entries, desk.composed)
    desk.page(head, "site_map", entries=entries, rest=rest, external=external)


def _outside(entries: Sequence[MenuEntry], pages: Collection[str]) -> list[MenuEntry]:
    inside = set(_addresses(entries))
    return [
        MenuEntry(title=title, to=address)
        for address, title in _ELSEWHERE.items()
        if address not in inside and source_of(address) in pages
    ]


def _addresses(entries: Sequence[MenuEntry]) -> Iterator[str]:
    for entry in entries:
        yield entry.to
        yield from _addresses(entry.items)
