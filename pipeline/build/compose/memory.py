"""What a page is made from, as one short key: the same key, the same text.

A page whose key the last build knows is not composed again. A key holds everything that the page's
text rests on: the program and the court's facts (`ground`), and what the page shows of each item.
"""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.build.photos import Developed
from pipeline.content.item import Item

if TYPE_CHECKING:
    import jinja2

_SIZE = 16
Holds = Callable[[str, str], bool]


def _nothing(_path: str, _key: str) -> bool:
    return False


@dataclass(frozen=True)
class Memory:
    """What the last build left: whether a page (its source's path) was made from a key, and the
    templates that it compiled."""

    ground: str = ""
    holds: Holds = _nothing
    compiled: "jinja2.BytecodeCache | None" = None


NO_MEMORY = Memory()


@dataclass
class Prints:
    """Fingerprints of items, by what of them a page shows; each is made once."""

    ground: str
    photos: Mapping[Path, Developed]
    _whole: dict[str, str] = field(default_factory=dict)
    _cards: dict[str, str] = field(default_factory=dict)

    def whole(self, item: Item) -> str:
        """Return the fingerprint of all of an item."""
        if item.path not in self._whole:
            self._whole[item.path] = fingerprint(self.card(item), item.body)
        return self._whole[item.path]

    def card(self, item: Item) -> str:
        """Return the fingerprint of what other pages show of an item: all but its body."""
        if item.path not in self._cards:
            photos = (self.photos[each.beside.file].digest for each in item.photos)
            files = (f"{each.beside.path} {each.beside.size}" for each in item.documents)
            others = (each.path for each in item.others)
            told = (item.path, item.source.yaml, *photos, *files, *others)
            self._cards[item.path] = fingerprint(*told)
        return self._cards[item.path]

    def key(self, *parts: Any) -> str:
        """Return a key of plain values, each of which its `repr` tells whole."""
        return fingerprint(self.ground, *map(repr, parts))

    def cards(self, items: Iterable[Item]) -> list[str]:
        """Return the fingerprints of items shown in a row."""
        return [self.card(item) for item in items]


def fingerprint(*words: str) -> str:
    """Return a short text that is equal only for equal words."""
    told = "".join([f"{len(word)}:{word}" for word in words])
    return hashlib.blake2b(told.encode("utf-8", "surrogatepass"), digest_size=_SIZE).hexdigest()
