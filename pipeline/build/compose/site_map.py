"""The site map: the whole menu on one page, and the pages that stand outside it."""

from collections.abc import Collection, Iterator, Sequence

from pipeline.build.addresses import source_of
from pipeline.build.compose.desk import Desk, PageHead
from pipeline.build.compose.handed import Handed
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


def compose_site_map(
    desk: Desk, entries: Sequence[MenuEntry], handed: Sequence[Handed] = ()
) -> None:
    """Compose the site map from the menu as readers see it, and from pages handed in."""
    made = MADE[SITE_MAP]
    addresses = [*_addresses(entries)]
    changed = last_change_of(i for i in desk.site.items if i.address in addresses)
    head = PageHead(SITE_MAP, made.title, made.summary, (HOME,), kind="daftar", changed=changed)
    external = any(not address.startswith("/") for address in addresses)
    rest = [_with_handed(each, handed) for each in _outside(entries, desk.composed)]
    desk.page(head, "site_map", entries=entries, rest=rest, external=external)


def _with_handed(entry: MenuEntry, handed: Sequence[Handed]) -> MenuEntry:
    """Return an entry with the pages below it, by name."""
    below = [each for each in handed if each.name and each.below[-1].address == entry.to]
    named = sorted((f"{each.name} ({each.mark})", each.address) for each in below)
    items = tuple(MenuEntry(title=title, to=address) for title, address in named)
    return entry.model_copy(update={"items": items})


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
