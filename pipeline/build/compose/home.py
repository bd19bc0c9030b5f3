"""The home page: what people come for first, then what is new."""

import datetime as dt
from collections.abc import Iterable

from pipeline.build.compose.desk import Desk, PageHead
from pipeline.build.compose.identity import courthouse, organisation, site_itself
from pipeline.build.compose.pledges import PLEDGES, pledges_of
from pipeline.build.compose.status import status_of
from pipeline.content.catalogue import Catalogue
from pipeline.content.item import Item
from pipeline.content.kinds import Event, PublicInformation

ARTICLES = 6
ANNOUNCEMENTS = 4
EVENTS = 3
VIDEOS = 2


def compose_home(desk: Desk, catalogue: Catalogue) -> None:
    """Compose the home page from the court's facts and the newest items."""
    court = desk.config.court
    told = (organisation(court), courthouse(court), site_itself(court))
    head = PageHead("/", "Beranda", f"Situs resmi {court.name}.", kind="beranda", told=told)
    desk.page(
        head,
        "home",
        articles=desk.site.of("berita")[:ARTICLES],
        announcements=desk.site.of("pengumuman")[:ANNOUNCEMENTS],
        events=_coming(desk.site.of("agenda"), desk.as_of)[:EVENTS],
        coverages=desk.site.of("peliputan")[:1],
        videos=desk.site.of("video")[:VIDEOS],
        pledges=pledges_of(desk.site.by_address.get(PLEDGES)),
        status=status_of(catalogue, desk.site.items),
        indices=_indices(desk.site.items),
    )


def _indices(items: Iterable[Item]) -> list[Item]:
    """Return the items that tell an index (IKM, IPAK) in figures."""
    return [i for i in items if isinstance(i.front, PublicInformation) and i.front.figures]


def _coming(items: list[Item], as_of: dt.date) -> list[Item]:
    """Return the events that are not over on `as_of`, the next one first."""
    coming = [
        (item.front.starts, item.path, item)
        for item in items
        if isinstance(item.front, Event)
        and (item.front.ends or item.front.starts)[:10] >= as_of.isoformat()
    ]
    return [item for *_, item in sorted(coming, key=lambda found: found[:2])]
