"""What the last build composed, and from what: where only bodies of items differ, all else is left.

No page shows the body of another: a list, the home page and the rest show what front matter says.
Only a standing page may be shown elsewhere by its words (the pledges), so the bodies of items
without a date are taken for something that every page shows.
"""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from pipeline.build.compose.banners import banners_of
from pipeline.build.compose.desk import Desk
from pipeline.build.compose.handed import Handed
from pipeline.build.compose.items import compose_item, keep_files
from pipeline.build.compose.memory import fingerprint
from pipeline.build.compose.menu import Way
from pipeline.content.catalogue import Catalogue
from pipeline.content.item import Item


@dataclass(frozen=True)
class Rests:
    """What pages are made from: `shown` stands for all that any page may show, and `bodies` for
    what only the page of its own item shows, by the item's path."""

    shown: str
    bodies: Mapping[str, str]


@dataclass(frozen=True)
class Before:
    """What pages were made from, the sha256 of each by its source's path, and what was listed."""

    rests: Rests
    pages: Mapping[str, str]
    listed: Mapping[str, dt.date | None]


def rests_of(desk: Desk, catalogue: Catalogue, handed: Sequence[Handed]) -> Rests:
    """Return what the pages of a desk are made from."""
    parts = (
        [desk.memory.ground, desk.as_of.isoformat(), repr(desk.config)],
        [word for named in sorted(catalogue.texts.items()) for word in named],
        sorted(desk.hidden),
        sorted(f"{made.digest} {file}" for file, made in desk.photos.items()),
        [repr((p.address, p.print, p.below, p.listed, p.name, p.mark)) for p in handed],
        [repr((left.source.path, left.source.yaml)) for left in desk.site.tombstones],
        [word for item in desk.site.items for word in _shown(desk, item)],
    )
    bodies = {item.path: _print(item.body) for item in desk.site.items if item.kind.dated}
    return Rests(fingerprint(*(fingerprint(*part) for part in parts)), bodies)


def _print(body: str) -> str:
    """Return a short text for a body; of thousands each is asked for, so it is made at once."""
    return blake2b(body.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def _shown(desk: Desk, item: Item) -> Iterator[str]:
    """Yield what other pages may show of an item, always as many words."""
    alone = not (item.photos or item.documents or item.others)
    yield item.path
    yield item.source.yaml
    yield "" if alone else desk.prints.card(item)
    yield "" if item.kind.dated else item.body


def compose_bodies(
    desk: Desk, menu: dict[str, Way], before: Before, bodies: Mapping[str, str]
) -> None:
    """Compose the items whose body differs, where every page shows what it showed before."""
    desk.listed |= before.listed
    banners_of(desk)
    for item in desk.site.items:
        keep_files(desk, item)
        if before.rests.bodies.get(item.path) != bodies.get(item.path):
            compose_item(desk, menu, item)
    desk.same |= before.pages.keys() - desk.texts.keys()
