"""The A-Z index: standing pages, lists and public information by first letter, without script."""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

from pipeline.build.compose.desk import Desk, PageHead
from pipeline.build.compose.handed import Handed
from pipeline.build.compose.menu import HOME, Way
from pipeline.build.newest import last_change_of
from pipeline.content.item import Item
from pipeline.content.kinds import KINDS

ADDRESS = "/indeks/"
TITLE = "Indeks A–Z"
DIGITS = "0–9"
_KINDS = ("halaman", "informasi")
_DESCRIPTION = "Semua halaman layanan dan informasi publik di situs ini, menurut abjad."


@dataclass(frozen=True)
class Entry:
    """One line of the index; `place` tells entries of one title apart."""

    title: str
    address: str
    place: str = ""


def compose_index(desk: Desk, menu: Mapping[str, Way], handed: Iterable[Handed] = ()) -> None:
    """Compose the A-Z index, with the pages that another part handed in."""
    items = [item for item in desk.site.current.items if item.kind.folder in _KINDS]
    entries = [Entry(i.front.title, i.address, _place(menu, i)) for i in items]
    lists = {f"/{kind.folder}/": kind.list_title for kind in KINDS.values() if kind.dated}
    lists |= {"/informasi/": "Informasi publik", "/informasi/dip/": "Daftar Informasi Publik"}
    entries += [Entry(title, address) for address, title in lists.items()]
    entries += [Entry(page.name, page.address, page.mark) for page in handed if page.name]
    head = PageHead(
        ADDRESS, TITLE, _DESCRIPTION, (HOME,), kind="daftar", changed=last_change_of(items)
    )
    desk.page(head, "index", groups=by_letter(entries))


def by_letter(entries: Iterable[Entry]) -> list[tuple[str, str, list[Entry]]]:
    """Return the entries under the first letter of their title, as anchor, heading and entries."""
    ordered = sorted(entries, key=lambda entry: (_spelled(entry.title), entry.address))
    groups = groupby(ordered, key=lambda entry: _letter(entry.title))
    return [
        ("angka" if letter == DIGITS else letter.lower(), letter, list(found))
        for letter, found in groups
    ]


def _letter(title: str) -> str:
    first = _spelled(title)[:1].upper()
    return first if "A" <= first <= "Z" else DIGITS


def _spelled(title: str) -> str:
    """Return a title as it is looked up: no capitals, no accents, no marks; digits come first."""
    plain = unicodedata.normalize("NFKD", title).casefold()
    kept = "".join(c for c in plain if c.isalnum() or c.isspace() or c in "-/–")
    return " ".join(kept.replace("-", " ").replace("/", " ").replace("–", " ").split())


def _place(menu: Mapping[str, Way], item: Item) -> str:
    if item.address not in menu:
        return item.kind.label if item.kind.folder == "informasi" else ""
    above = [crumb.title for crumb in menu[item.address].above if crumb != HOME]
    return " › ".join(above)
