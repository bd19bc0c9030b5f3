"""What the frame of every page shows: the court's facts, and links to pages that are there."""

from collections.abc import Collection, Sequence
from typing import Any

from pipeline.build.addresses import source_of
from pipeline.build.words import last_day, long_date
from pipeline.config.court import Court
from pipeline.content.item import Item, Site, newest_first

HOURS = "/layanan-publik/jam-kerja/"
_ABOUT = (
    ("Peta situs", "/peta-situs/"),
    ("Status informasi publik", "/status-informasi/"),
    ("Pernyataan aksesibilitas", "/pernyataan-aksesibilitas/"),
    ("Kebijakan privasi", "/kebijakan-privasi/"),
    ("Indeks A–Z", "/indeks/"),
    ("Semua tag", "/tag/"),
)
_OF_COURT = {
    "name",
    "short_name",
    "address",
    "phone",
    "email",
    "map_url",
    "social",
    "appellate_court",
}


def frame_of(
    pages: Collection[str], court: Court, *, feeds: bool, urgent: Sequence[Item] = ()
) -> dict[str, Any]:
    """Return the `extra` of MkDocs' configuration; `pages` are the sources of composed pages.

    `urgent` is what every page tells at its top.

    Addresses are written without the slash in front, as the theme's `url` filter wants them.
    """
    return {
        "court": court.model_dump(mode="json", include=_OF_COURT),
        "hours": HOURS.lstrip("/") if source_of(HOURS) in pages else None,
        "about": [
            {"title": title, "url": address.lstrip("/")}
            for title, address in _ABOUT
            if source_of(address) in pages
        ],
        "feeds": feeds,
        "urgent": [_urgent(item) for item in urgent],
        "integrity_zone": _integrity_zone(court),
    }


def urgent_in(site: Site) -> list[Item]:
    """Return what has to be announced at once and is in force, newest first.

    `site` holds only what readers see. Source: UU 14/2008 art. 10; SK KMA 2-144/2022 part IV.F.
    """
    found = (item for item in site.current.items if item.front.review_class == "serta_merta")
    return newest_first(found)


def _urgent(item: Item) -> dict[str, str]:
    ends = item.front.expires_at
    until = f"Berlaku sampai {long_date(last_day(ends))}." if ends else ""
    return {"title": item.front.title, "url": item.address.lstrip("/"), "until": until}


def _integrity_zone(court: Court) -> dict[str, Any] | None:
    zone = court.home.integrity_zone
    if zone is None:
        return None
    told = {"award": zone.award.upper(), "name": zone.name, "year": zone.year}
    return told | {"url": zone.to.lstrip("/")}
