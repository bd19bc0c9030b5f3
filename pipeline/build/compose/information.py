"""Obligatory public information: what the court has published, by category, the DIP, the status.

Source: SK KMA 2-144/KMA/SK/VIII/2022, part IV and attachment II (columns of the DIP).
"""

from collections.abc import Mapping
from typing import Any

from pipeline.build.compose.desk import Crumb, Desk, PageHead
from pipeline.build.compose.made import INFORMATION, MADE, REGISTER, STATUS
from pipeline.build.compose.menu import HOME, Way
from pipeline.build.compose.status import published, status_of
from pipeline.build.newest import last_change_of
from pipeline.content.catalogue import Catalogue


def compose_information(desk: Desk, menu: Mapping[str, Way], catalogue: Catalogue) -> None:
    """Compose the list of obligatory information, its status, and the Daftar Informasi Publik."""
    status = status_of(catalogue, desk.site.items)
    above = menu[INFORMATION].above if INFORMATION in menu else (HOME,)
    below = (*above, Crumb(MADE[INFORMATION].title, INFORMATION))
    _page(desk, INFORMATION, above, "information_list", status=status)
    _page(desk, STATUS, below, "status", status=status, as_of=desk.as_of)
    known = published(desk.site.items)
    _page(desk, REGISTER, below, "dip", catalogue=catalogue, published=known, as_of=desk.as_of)


def _page(desk: Desk, address: str, crumbs: tuple[Crumb, ...], template: str, **facts: Any) -> None:
    made = MADE[address]
    changed = last_change_of(desk.site.of("informasi"))
    head = PageHead(address, made.title, made.summary, crumbs, kind="daftar", changed=changed)
    desk.page(head, template, **facts)
