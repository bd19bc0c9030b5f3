"""What a new day brought to readers, and what it took from them, each with the reason."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.content.item import Item, Site
from pipeline.content.kinds import Summons
from pipeline.flows.releasing.deployed import Deployed
from pipeline.release.difference import Difference

_INDEX = "index.html"


@dataclass(frozen=True)
class Turned:
    """A page that readers have since this release, or no longer have; `why` in Indonesian.

    The title of a summons is its kind alone: what is told here is kept in logs, for longer than its
    party may be named.
    """

    address: str
    title: str
    came: bool
    why: str


def turned(site: Site, done: Deployed) -> tuple[Turned, ...]:
    """Return which items came and went between the release that was live before and this one.

    Nothing where readers had nothing before, or still have what they had.
    """
    if done.plan is None or done.plan.before is None or done.unchanged or done.wrong:
        return ()
    days = (done.plan.before.as_of, done.plan.release.as_of)
    items = {item.address: item for item in site.items}
    return tuple(_turned(done.plan.differs, items, *days))


def _turned(
    differs: Difference, items: dict[str, Item], before: dt.date, now: dt.date
) -> Iterator[Turned]:
    for address in _pages(differs.added):
        if item := items.get(address):
            scheduled = item.state(before) == "scheduled"
            why = f"terjadwal tayang mulai {_first_day(item)}" if scheduled else "baru di main"
            yield Turned(address, _title(item), came=True, why=why)
    for address in _pages(differs.gone):
        if item := items.get(address):
            ended = item.state(now) == "expired"
            until = f"masa tayangnya habis {item.front.expires_at}"
            yield Turned(
                address, _title(item), came=False, why=until if ended else "belum waktunya tayang"
            )


def _pages(paths: tuple[str, ...]) -> Iterator[str]:
    """Yield the addresses of pages that are a folder's own, in order."""
    for path in paths:
        if path.endswith(f"/{_INDEX}"):
            yield f"/{path.removesuffix(_INDEX)}"


def _first_day(item: Item) -> dt.date:
    return max(filter(None, (item.front.publish_at, item.day if item.kind.dated else None)))


def _title(item: Item) -> str:
    return item.kind.label if isinstance(item.front, Summons) else item.front.title
