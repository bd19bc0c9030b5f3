"""One page before all others: read, checked by every rule and rendered, in memory alone.

What it shows is what the build that follows writes for it. Lists, feeds, search and the pages that
show something of it are left to that build.
"""

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from pipeline.build.addresses import source_of
from pipeline.build.compose import compose_one
from pipeline.build.photos import Developed
from pipeline.build.workshop import developed_before
from pipeline.content.again import read_again
from pipeline.content.item import Item, Site
from pipeline.errors import TerbitError
from pipeline.flows.apply_rules import blocks_item
from pipeline.flows.build_site import BUILD
from pipeline.flows.checked import Read
from pipeline.flows.previewing.standing import Standing
from pipeline.outside.clock import today

_AT_THE_TOP_OF_ALL = "serta_merta"


class First(NamedTuple):
    """A page that can be shown, as HTML, and the site that it belongs to."""

    address: str
    html: bytes
    standing: Standing


def page_first(standing: Standing, path: str, as_of: dt.date | None) -> First | None:
    """Return the page of the one file that changed, `path` from the court's folder.

    None where it has to wait for the build: it is new or not for readers, a rule blocks it, a file
    beside it is not made yet, or the other pages change its surroundings.
    """
    try:
        return _first(standing, path, as_of)
    except (TerbitError, OSError):
        return None


def _first(standing: Standing, path: str, as_of: dt.date | None) -> First | None:
    read = standing.read
    before = next((item for item in read.site.items if item.path == path), None)
    if before is None or read.as_of != (as_of or today(read.config.court.time_zone)):
        return None
    item = read_again(standing.root, before)
    if item is None or not all(_by_itself(each, read) for each in (before, item)):
        return None
    now = replace(read, site=_with(read.site, before, item))
    if blocks_item(standing.root, now, item):
        return None
    html = _html(replace(standing, read=now), item)
    return First(item.address, html, replace(standing, read=now)) if html is not None else None


def _by_itself(item: Item, read: Read) -> bool:
    """Return whether readers see an item, and only where it stands: not on top of every page."""
    everywhere = item.front.review_class == _AT_THE_TOP_OF_ALL
    return item.state(read.as_of) == "public" and not everywhere


def _with(site: Site, before: Item, item: Item) -> Site:
    items = tuple(item if each is before else each for each in site.items)
    return Site(site.root, items, site.tombstones)


def _html(standing: Standing, item: Item) -> bytes | None:
    read, press = standing.read, standing.press
    photos = _photos(standing.root, item)
    if photos is None:
        return None
    one = compose_one(item, read.site, read.config, photos, read.as_of, given=standing.given)
    if not press.paths.issuperset(one.copies):
        return None
    source = source_of(item.address)
    return press.page(source, one.texts[source])


def _photos(root: Path, item: Item) -> dict[Path, Developed] | None:
    files = [photo.beside.file for photo in item.photos]
    return developed_before(root / BUILD, files) if files else {}
