"""The home page: what people come for first, then what is new."""

import datetime as dt

from pipeline.build.compose.desk import Desk, PageHead
from pipeline.content.item import Item
from pipeline.content.kinds import Event

ARTICLES = 6
ANNOUNCEMENTS = 4
EVENTS = 3


def compose_home(desk: Desk) -> None:
    """Compose the home page from the court's facts and the newest items."""
    court = desk.config.court
    head = PageHead("/", "Beranda", f"Situs resmi {court.name}.", kind="beranda")
    desk.page(
        head,
        "home",
        articles=desk.site.of("berita")[:ARTICLES],
        announcements=desk.site.of("pengumuman")[:ANNOUNCEMENTS],
        events=_coming(desk.site.of("agenda"), desk.as_of)[:EVENTS],
        coverages=desk.site.of("peliputan")[:1],
    )


def _coming(items: list[Item], as_of: dt.date) -> list[Item]:
    """Return the events that are not over on `as_of`, the next one first."""
    coming = [
        (item.front.starts, item.path, item)
        for item in items
        if isinstance(item.front, Event)
        and (item.front.ends or item.front.starts)[:10] >= as_of.isoformat()
    ]
    return [item for *_, item in sorted(coming, key=lambda found: found[:2])]
