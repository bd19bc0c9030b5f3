"""What the frame of every page shows: the court's facts, and links to pages that are there."""

from collections.abc import Collection
from typing import Any

from pipeline.build.addresses import source_of
from pipeline.config.court import Court

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


def frame_of(pages: Collection[str], court: Court, *, feeds: bool) -> dict[str, Any]:
    """Return the `extra` of MkDocs' configuration; `pages` are the sources of composed pages.

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
        "integrity_zone": _integrity_zone(court),
    }


def _integrity_zone(court: Court) -> dict[str, Any] | None:
    zone = court.home.integrity_zone
    if zone is None:
        return None
    told = {"award": zone.award.upper(), "name": zone.name, "year": zone.year}
    return told | {"url": zone.to.lstrip("/")}
