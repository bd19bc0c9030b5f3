"""One item of content as read: front matter, body, and the files beside it."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from pipeline.content.beside import Beside, DocumentFile, PhotoFile, Source
from pipeline.content.fields import Dated, Front
from pipeline.content.kinds import Kind, Page, PublicInformation

if TYPE_CHECKING:
    from pipeline.content.tombstone import Tombstone


_path, _day = attrgetter("source.path"), attrgetter("day")


def under_site(path: str) -> str:
    """Return where a file or folder of content/ lies below the root of the site."""
    return path.removeprefix("content/").removeprefix("halaman/")


def address_of(folder: str) -> str:
    """Return the address of the item in a folder of content/, with a slash at both ends."""
    return f"/{under_site(folder)}/"


State = Literal["public", "scheduled", "expired"]
Afterwards = Literal["corrected", "superseded"]


@dataclass(frozen=True)
class Item:
    """One thing that is published at one address.

    `address` runs from the root of the site with a slash at
    both ends, `body_line` is the line of the file on which the body starts; `receipts` are the
    files of intake, which are never published.
    """

    kind: Kind
    source: Source
    address: str
    front: Front
    body: str
    body_line: int
    photos: tuple[PhotoFile, ...] = ()
    documents: tuple[DocumentFile, ...] = ()
    others: tuple[Beside, ...] = ()
    receipts: tuple[Beside, ...] = ()

    @property
    def path(self) -> str:
        """Return the item's file from the court's folder."""
        return self.source.path

    @cached_property
    def day(self) -> dt.date:
        """Return the day the item belongs to: its date, or when it was last updated."""
        if isinstance(self.front, Dated):
            return self.front.date
        if isinstance(self.front, Page | PublicInformation):
            return self.front.updated
        raise TypeError(self.kind.folder)

    @cached_property
    def changed(self) -> dt.date:
        """Return the day the item last changed for readers: its own, of a correction, its end."""
        front = self.front
        days = [self.day, *(correction.date for correction in front.corrections)]
        return max([*days, front.superseded.on] if front.superseded else days)

    @cached_property
    def folder(self) -> str:
        """Return the item's folder from the court's folder, without a slash at the end."""
        return self.path.rpartition("/")[0]

    @property
    def afterwards(self) -> Afterwards | None:
        """Return what became of the item after publication; a withdrawn one is a tombstone."""
        if self.front.superseded is not None:
            return "superseded"
        return "corrected" if self.front.corrections else None

    def state(self, as_of: dt.date) -> State:
        """Return whether readers see the item on `as_of`; `expires_at` is the first day unseen."""
        if self.front.expires_at is not None and as_of >= self.front.expires_at:
            return "expired"
        if self.front.publish_at is not None and as_of < self.front.publish_at:
            return "scheduled"
        if self.kind.dated and as_of < self.day:
            return "scheduled"
        return "public"


def newest_first(items: Iterable[Item]) -> list[Item]:
    """Return items in the order of every list: the newest day first, and by path within it."""
    return sorted(sorted(items, key=_path), key=_day, reverse=True)


@dataclass(frozen=True)
class Site:
    """Everything under content/ that could be read, sorted by path; withdrawn items apart."""

    root: Path
    items: tuple[Item, ...]
    tombstones: tuple["Tombstone", ...] = ()

    def of(self, folder: str) -> list[Item]:
        """Return the items of one kind, newest first."""
        return [*self._by_kind.get(folder, ())]

    @cached_property
    def newest(self) -> tuple[Item, ...]:
        """Return the items in the order of every list."""
        return tuple(newest_first(self.items))

    @cached_property
    def _by_kind(self) -> dict[str, list[Item]]:
        found: dict[str, list[Item]] = {}
        for item in self.newest:
            found.setdefault(item.kind.folder, []).append(item)
        return found

    def public(self, as_of: dt.date) -> "Site":
        """Return the site with only what readers see on `as_of`."""
        shown = tuple(item for item in self.items if item.state(as_of) == "public")
        return Site(self.root, shown, self.tombstones)

    @cached_property
    def current(self) -> "Site":
        """Return the site without what another page has replaced."""
        kept = tuple(item for item in self.items if item.front.superseded is None)
        return Site(self.root, kept, self.tombstones)

    def is_withdrawn(self, address: str) -> bool:
        """Return whether an address is that of a withdrawn item, or of a file beside it."""
        return any(left.covers(address) for left in self.tombstones)

    def replaced_by(self, item: Item) -> list[Item]:
        """Return the items that an item took the place of, newest first."""
        return [*self._replaced.get(item.address, ())]

    @cached_property
    def _replaced(self) -> dict[str, list[Item]]:
        found: dict[str, list[Item]] = {}
        for item in self.newest:
            if item.front.superseded is not None:
                found.setdefault(item.front.superseded.by, []).append(item)
        return found

    @cached_property
    def by_address(self) -> dict[str, Item]:
        """Return the items by their address."""
        return {item.address: item for item in self.items}
