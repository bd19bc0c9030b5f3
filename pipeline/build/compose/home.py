"""The home page: what people come for first, then what is new."""

from collections.abc import Iterable, Sequence

from pipeline.build.compose.banners import banners_of
from pipeline.build.compose.coming import coming
from pipeline.build.compose.desk import Desk, PageHead
from pipeline.build.compose.identity import courthouse, organisation, site_itself
from pipeline.build.compose.pledges import PLEDGES, pledges_of
from pipeline.build.newest import last_change_of
from pipeline.content.item import Item, Site
from pipeline.content.kinds import PublicInformation
from pipeline.register.board import Board

ARTICLES = 6
ANNOUNCEMENTS = 4
EVENTS = 3
VIDEOS = 2


def compose_home(desk: Desk, board: Board) -> None:
    """Compose the home page from the court's facts, the newest items and what is owed."""
    court = desk.config.court
    told = (organisation(court), courthouse(court), site_itself(court))
    shown = _shown(desk)
    changed = last_change_of(item for items in shown.values() for item in items)
    about = f"Situs resmi {court.name}."
    head = PageHead("/", "Beranda", about, kind="beranda", told=told, changed=changed)
    pledges = pledges_of(desk.site.by_address.get(PLEDGES))
    facts = {"banners": banners_of(desk), "pledges": pledges, "board": board, **shown}
    desk.page(head, "home", addresses=desk.site.by_address, **facts)


def _shown(desk: Desk) -> dict[str, list[Item]]:
    """Return the items that the home page shows, by the name its template has for them."""
    current = desk.site.current
    return {
        "articles": current.of("berita")[:ARTICLES],
        "announcements": current.of("pengumuman")[:ANNOUNCEMENTS],
        "events": coming(current.of("agenda"), desk.as_of)[:EVENTS],
        "coverages": current.of("peliputan")[:1],
        "videos": _videos(current, desk.config.court.home.videos),
        "indices": _indices(current.items),
    }


def _videos(site: Site, always: Sequence[str]) -> list[Item]:
    """Return the videos that the court wants on its home page, then the newest ones."""
    first = [site.by_address[address] for address in always if address in site.by_address]
    rest = [item for item in site.of("video") if item not in first]
    return [*first, *rest][: max(VIDEOS, len(first))]


def _indices(items: Iterable[Item]) -> list[Item]:
    """Return the items that tell an index (IKM, IPAK) in figures."""
    return [i for i in items if isinstance(i.front, PublicInformation) and i.front.figures]
