"""Lists of dated items: newest first, by year and by month, by tag and by section.

Only the newest list and the month of an item change when the item does: no numbered pages.
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

from pipeline.build.addresses import (
    month_address,
    section_address,
    tag_address,
    year_address,
)
from pipeline.build.compose.coming import coming, over
from pipeline.build.compose.desk import Crumb, Desk, PageHead
from pipeline.build.compose.head import Listed
from pipeline.build.compose.items import robots_of
from pipeline.build.compose.made import MADE
from pipeline.build.compose.menu import HOME, Way
from pipeline.build.newest import carried, last_change_of
from pipeline.build.words import month_name
from pipeline.content.item import Item
from pipeline.content.kinds import KINDS, Kind

NEWEST = 20
MANY = 60
_ALONE: dict[str, Any] = {"more": (), "empty": ""}


def compose_lists(desk: Desk, menu: Mapping[str, Way]) -> None:
    """Compose every list of the site."""
    for kind in KINDS.values():
        if kind.dated:
            _lists_of_kind(desk, menu, kind)
    _tags(desk)
    _sections(desk)


def _lists_of_kind(desk: Desk, menu: Mapping[str, Way], kind: Kind) -> None:
    items = desk.site.of(kind.folder)
    years = {year: list(of_year) for year, of_year in groupby(items, lambda item: item.day.year)}
    address = f"/{kind.folder}/"
    above = _above(menu, address, kind.list_title)
    top = Crumb(kind.list_title, address)
    _list(
        desk,
        _head(address, kind.list_title, above, items),
        **_newest(desk.site.current.of(kind.folder), kind, desk.as_of),
        more=[(str(y), year_address(kind.folder, y), len(of_year)) for y, of_year in years.items()],
        empty=f"Belum ada {kind.label.lower()} yang diterbitkan.",
    )
    for year, of_year in years.items():
        _lists_of_year(desk, kind, (*above, top), year, of_year)


def _list(desk: Desk, head: PageHead, **facts: Any) -> None:
    """Compose a list, unless it is made from the same as before; it shows cards of its items."""
    shown = {name: desk.prints.cards(facts[name]) for name in ("items", "over") if name in facts}
    key = desk.prints.key("list", head, {**facts, **shown})
    if not desk.is_same(Listed(head.address, head.robots, head.changed), key):
        desk.page(head, "list", **facts)


def _above(menu: Mapping[str, Way], address: str, title: str) -> tuple[Crumb, ...]:
    """Return the way to a list, without a group of the menu that has the list's own name."""
    above = menu[address].above if address in menu else (HOME,)
    return tuple(crumb for crumb in above if crumb.title != title)


def _newest(items: list[Item], kind: Kind, as_of: dt.date) -> dict[str, list[Item]]:
    """Return what the first list of a kind shows; events are parted by what is still to come."""
    if kind.folder != "agenda":
        return {"items": items[:NEWEST]}
    return {"items": coming(items, as_of), "over": over(items, as_of)[:NEWEST]}


def _lists_of_year(
    desk: Desk, kind: Kind, above: tuple[Crumb, ...], year: int, items: list[Item]
) -> None:
    months = {month: list(found) for month, found in groupby(items, lambda item: item.day.month)}
    address = year_address(kind.folder, year)
    links = [
        (f"{month_name(month)} {year}", month_address(kind.folder, year, month), len(found))
        for month, found in months.items()
    ]
    head = _head(address, f"{kind.list_title} tahun {year}", above, behind=items)
    _list(desk, head, items=(), more=links, empty="")
    for month, found in months.items():
        title = f"{kind.list_title}, {month_name(month)} {year}"
        head = _head(
            month_address(kind.folder, year, month),
            title,
            (*above, Crumb(str(year), address)),
            found,
        )
        _list(desk, head, items=found, more=(), empty="")


def _tags(desk: Desk) -> None:
    tagged = _grouped((tag, item) for item in desk.site.newest for tag in item.front.tags)
    links = [(tag, tag_address(tag), len(items)) for tag, items in tagged.items()]
    every = [item for items in tagged.values() for item in items]
    head = _head("/tag/", "Semua tag", (HOME,), behind=every)
    _list(desk, head, items=(), more=links, empty="")
    for tag, items in tagged.items():
        crumbs = (HOME, Crumb("Semua tag", "/tag/"))
        _together(desk, _head(tag_address(tag), f"Tag: {tag}", crumbs, items), items)


def _sections(desk: Desk) -> None:
    owned = _grouped((item.front.section, item) for item in desk.site.newest)
    names = {section: known.name for section, known in desk.config.court.sections.items()}
    links = [(names[s], section_address(s), len(items)) for s, items in owned.items()]
    head = _head("/bagian/", "Menurut bagian", (HOME,), behind=desk.site.items)
    _list(desk, head, items=(), more=links, empty="")
    for section, items in owned.items():
        crumbs = (HOME, Crumb("Menurut bagian", "/bagian/"))
        head = _head(section_address(section), names[section], crumbs, items)
        feeds_of = section if carried(items) else None
        head = replace(head, feeds_of=feeds_of)
        _together(desk, head, items)


def _together(desk: Desk, head: PageHead, items: list[Item]) -> None:
    """Compose the list of a tag or a section; a long one shows the newest, and the rest by year."""
    if len(items) <= MANY:
        _list(desk, head, items=items, more=(), empty="")
        return
    years = {year: list(found) for year, found in groupby(items, lambda item: item.day.year)}
    links = [(str(year), f"{head.address}{year}/", len(found)) for year, found in years.items()]
    _list(desk, head, items=items[:NEWEST], more=links, empty="")
    crumbs = (*head.crumbs, Crumb(head.title, head.address))
    for year, found in years.items():
        title = f"{head.title}, tahun {year}"
        _list(desk, _head(f"{head.address}{year}/", title, crumbs, found), items=found, **_ALONE)


def _grouped(pairs: Iterable[tuple[str, Item]]) -> dict[str, list[Item]]:
    """Return the items of each word, in their order; the words sorted."""
    found: dict[str, list[Item]] = {}
    for key, item in pairs:
        found.setdefault(key, []).append(item)
    return {key: found[key] for key in sorted(found)}


def _head(
    address: str,
    title: str,
    above: tuple[Crumb, ...],
    items: Sequence[Item] = (),
    *,
    behind: Sequence[Item] = (),
) -> PageHead:
    """Return the head of a list that shows `items`; its links lead to those `behind` it."""
    made, robots = MADE.get(address), robots_of(items)
    description = made.summary if made else f"Daftar: {title}."
    changed = last_change_of((*items, *behind))
    return PageHead(
        address, title, description, above, kind="daftar", robots=robots, changed=changed
    )
