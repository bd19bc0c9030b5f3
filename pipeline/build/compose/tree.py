"""The whole composed tree, page by page."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pipeline.build.compose.before import Before, Rests, compose_bodies, rests_of
from pipeline.build.compose.desk import Desk
from pipeline.build.compose.frame import frame_of, urgent_in
from pipeline.build.compose.handed import Handed, compose_handed, with_handed
from pipeline.build.compose.home import compose_home
from pipeline.build.compose.index import compose_index
from pipeline.build.compose.information import board_for, compose_information
from pipeline.build.compose.items import compose_item
from pipeline.build.compose.lists import compose_lists
from pipeline.build.compose.memory import NO_MEMORY, Memory
from pipeline.build.compose.menu import Way, nav_of, visible, ways
from pipeline.build.compose.search import compose_search
from pipeline.build.compose.site_map import compose_site_map
from pipeline.build.compose.tombstones import compose_tombstone
from pipeline.build.newest import newest
from pipeline.build.photos import Developed
from pipeline.config.load import Config
from pipeline.config.menu import MenuEntry
from pipeline.content.catalogue import Catalogue
from pipeline.content.item import Item, Site


@dataclass(frozen=True)
class Tree:
    """A docs tree: texts and files to copy, by path below build/docs; MkDocs' `nav` and `extra`.

    `listed` holds the address of every page that search engines may list, and the day it changed.
    `keys` says what a page was made from, where that is known; `same` are the pages that the last
    build made from the same key, and whose text is therefore not here. `rests` is what all of it
    was made from.
    """

    texts: Mapping[str, str]
    copies: Mapping[str, Path]
    nav: list[dict[str, Any]]
    frame: dict[str, Any]
    listed: Mapping[str, dt.date | None]
    keys: Mapping[str, str] = field(default_factory=dict)
    same: frozenset[str] = frozenset()
    rests: Rests | None = None


@dataclass(frozen=True)
class Given:
    """What composing is given besides content: the last build, and pages of others.

    `before` is what the last build left, where all of it still lies there.
    """

    memory: Memory = NO_MEMORY
    handed: Sequence[Handed] = ()
    before: Before | None = None


NOTHING_GIVEN = Given()


def compose(
    site: Site,
    config: Config,
    catalogue: Catalogue,
    photos: Mapping[Path, Developed],
    as_of: dt.date,
    *,
    given: Given = NOTHING_GIVEN,
) -> Tree:
    """Return the tree of what readers see on `as_of`; the same arguments give the same tree.

    Pages that the memory of `given` holds are left as they are.
    """
    desk = _desk(site, config, photos, as_of, given)
    entries = visible(config.menu.menu, desk.hidden)
    menu = with_handed(ways(entries), given.handed)
    rests, before = rests_of(desk, catalogue, given.handed), given.before
    if before is not None and before.rests.shown == rests.shown:
        compose_bodies(desk, menu, before, rests.bodies)
    else:
        _compose_all(desk, menu, entries, catalogue, given.handed)
    urgent = urgent_in(desk.site)
    frame = frame_of(desk.composed, config.court, feeds=bool(newest(desk.site)), urgent=urgent)
    made = (desk.texts, desk.copies, nav_of(entries), frame, desk.listed)
    return Tree(*made, desk.keys, frozenset(desk.same), rests)


def _compose_all(
    desk: Desk,
    menu: dict[str, Way],
    entries: Sequence[MenuEntry],
    catalogue: Catalogue,
    given: Sequence[Handed],
) -> None:
    for item in desk.site.items:
        compose_item(desk, menu, item)
    for left in desk.site.tombstones:
        compose_tombstone(desk, left)
    handed = compose_handed(desk, menu, given)
    compose_lists(desk, menu)
    board = board_for(desk, catalogue)
    compose_information(desk, menu, catalogue, board)
    compose_index(desk, menu, handed)
    compose_search(desk)
    compose_site_map(desk, entries, handed)
    compose_home(desk, board)


def compose_one(
    item: Item,
    site: Site,
    config: Config,
    photos: Mapping[Path, Developed],
    as_of: dt.date,
    *,
    given: Given,
) -> Desk:
    """Return a desk with the page of one item of `site` and the files beside it, as `compose`
    makes them; `photos` need only be its own."""
    desk = _desk(site, config, photos, as_of, given)
    entries = visible(config.menu.menu, desk.hidden)
    compose_item(desk, with_handed(ways(entries), given.handed), item)
    return desk


def _desk(
    site: Site,
    config: Config,
    photos: Mapping[Path, Developed],
    as_of: dt.date,
    given: Given,
) -> Desk:
    hidden = frozenset(item.address for item in site.items if item.state(as_of) != "public")
    hidden |= {left.address for left in site.tombstones}
    return Desk(site.public(as_of), config, as_of, photos, hidden, given.memory)
