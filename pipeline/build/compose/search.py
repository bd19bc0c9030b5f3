"""The search: what the index is told of an item, and the page that searches it.

The page's front matter says `kind: cari`. It alone runs search.js, and so it alone needs
`'wasm-unsafe-eval'` in its content security policy.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.build.compose.desk import Desk, PageHead
from pipeline.build.compose.menu import HOME
from pipeline.content.item import Item, Site
from pipeline.content.kinds import KINDS

ADDRESS = "/cari/"
KIND = "cari"
_NAMES_A_PERSON = ("panggilan",)
_DESCRIPTION = "Cari berita, pengumuman, informasi publik, dan halaman layanan di situs ini."


@dataclass(frozen=True)
class Filter:
    """One way to narrow the results: its key in addresses, its label, its choices by value."""

    key: str
    label: str
    choices: Mapping[str, str]


def search_facts(item: Item) -> dict[str, str] | None:
    """Return what the search index is told of an item.

    A summons names a person and stays out; what was replaced stays out for what replaced it.
    """
    if item.kind.folder in _NAMES_A_PERSON or item.afterwards == "superseded":
        return None
    date = item.day.isoformat()
    return {"kind": item.kind.folder, "section": item.front.section, "date": date}


def compose_search(desk: Desk) -> None:
    """Compose the search page, with a filter for each kind, section and year that it can find."""
    head = PageHead(ADDRESS, "Cari", _DESCRIPTION, (HOME,), kind=KIND, robots="noindex")
    names = {section: known.name for section, known in desk.config.court.sections.items()}
    lists = [kind for kind in KINDS.values() if kind.dated]
    desk.page(head, "search", filters=filters_of(desk.site, names), lists=lists)


def filters_of(site: Site, sections: Mapping[str, str]) -> list[Filter]:
    """Return the filters with the choices that have a page; `sections` are names by key."""
    told = [facts for item in site.items if (facts := search_facts(item))]
    kinds, owners = {facts["kind"] for facts in told}, {facts["section"] for facts in told}
    years = sorted({facts["date"][:4] for facts in told}, reverse=True)
    return [
        Filter("jenis", "Jenis", {key: k.label for key, k in KINDS.items() if key in kinds}),
        Filter("bagian", "Bagian", {key: n for key, n in sections.items() if key in owners}),
        Filter("tahun", "Tahun", {year: year for year in years}),
    ]
