"""Obligatory public information: what the court has published, by category, the DIP, the status.

Source: SK KMA 2-144/KMA/SK/VIII/2022, part IV and attachment II (columns of the DIP).
"""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from pipeline.build.compose.desk import Crumb, Desk, PageHead
from pipeline.build.compose.made import INFORMATION, MADE, REGISTER, STATUS
from pipeline.build.compose.menu import HOME, Way
from pipeline.build.newest import last_change_of
from pipeline.config.hours import working_calendar
from pipeline.content.catalogue import Catalogue
from pipeline.content.fields import Document
from pipeline.register.board import Board, board_of
from pipeline.register.dip import COLUMNS, Ground, dip_of
from pipeline.register.dip_csv import as_csv
from pipeline.register.duties import owed_on
from pipeline.register.held import Held, held_on

SIGNED = "T1.02"


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
    _compose_dip(desk, below, catalogue, board)


def _compose_dip(desk: Desk, below: tuple[Crumb, ...], catalogue: Catalogue, board: Board) -> None:
    """Compose the list as a page, and as CSV beside it."""
    court = desk.config.court
    dip = dip_of(board, Ground(desk.site, court, desk.config.people, catalogue))
    name = f"daftar-informasi-publik-{dip.year}.csv"
    signed = board.by_id[SIGNED].held if SIGNED in board.by_id else None
    facts = {"dip": dip, "columns": COLUMNS, "csv": name, "versions": _versions(desk, signed)}
    _page(desk, REGISTER, below, "dip", **facts)
    desk.texts[f"{REGISTER.strip('/')}/{name}"] = as_csv(dip, court.url)


def _versions(desk: Desk, signed: Held | None) -> list[tuple[Document, str]]:
    """Return every signed list that is kept, the newest first, each with its address."""
    if signed is None or not signed.shown:
        return []
    documents = desk.site.by_address[signed.address].front.documents
    kept = sorted(documents, key=lambda each: each.signed_on or dt.date.min, reverse=True)
    return [(each, f"{signed.address}{each.file}") for each in kept]


def _page(desk: Desk, address: str, crumbs: tuple[Crumb, ...], template: str, **facts: Any) -> None:
    made = MADE[address]
    changed = last_change_of(desk.site.of("informasi"))
    head = PageHead(address, made.title, made.summary, crumbs, kind="daftar", changed=changed)
    desk.page(head, template, **facts)
