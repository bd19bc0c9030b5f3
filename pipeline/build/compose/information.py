"""Obligatory public information: what the court has published, by category, the DIP, the status.

Source: SK KMA 2-144/KMA/SK/VIII/2022, part IV and attachment II (columns of the DIP).
"""

from collections.abc import Iterable, Mapping
from typing import Any

from pipeline.build.compose.desk import Crumb, Desk, PageHead
from pipeline.build.compose.made import INFORMATION, MADE, REGISTER, STATUS
from pipeline.build.compose.menu import HOME, Way
from pipeline.build.newest import last_change_of
from pipeline.config.hours import working_calendar
from pipeline.content.catalogue import Catalogue
from pipeline.content.item import Item
from pipeline.content.kinds import PublicInformation
from pipeline.register.board import Board, board_of
from pipeline.register.duties import owed_on
from pipeline.register.held import held_on


def board_for(desk: Desk, catalogue: Catalogue) -> Board:
    """Return where every obligation stands, with what readers see on the day of the desk."""
    court = desk.config.court
    owed = owed_on(catalogue, desk.as_of, court.kind)
    return board_of(owed, held_on(desk.site, desk.as_of), working_calendar(court), desk.as_of)


def compose_information(
    desk: Desk, menu: Mapping[str, Way], catalogue: Catalogue, board: Board
) -> None:
    """Compose the list of obligatory information, its status, and the Daftar Informasi Publik."""
    above = menu[INFORMATION].above if INFORMATION in menu else (HOME,)
    below = (*above, Crumb(MADE[INFORMATION].title, INFORMATION))
    _page(desk, INFORMATION, above, "information_list", board=board)
    _page(desk, STATUS, below, "status", board=board)
    known = published(desk.site.items)
    _page(desk, REGISTER, below, "dip", catalogue=catalogue, published=known, as_of=desk.as_of)


def published(items: Iterable[Item]) -> dict[str, Item]:
    """Return the items that meet an obligation, by its id."""
    return {
        item.front.obligation: item
        for item in items
        if isinstance(item.front, PublicInformation) and item.front.superseded is None
    }


def _page(desk: Desk, address: str, crumbs: tuple[Crumb, ...], template: str, **facts: Any) -> None:
    made = MADE[address]
    changed = last_change_of(desk.site.of("informasi"))
    head = PageHead(address, made.title, made.summary, crumbs, kind="daftar", changed=changed)
    desk.page(head, template, **facts)
