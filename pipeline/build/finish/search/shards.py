"""Which part of which shard a page belongs to; its path alone tells, so no page moves another.

A part is what Pagefind indexes at a time; a shard is what a browser loads.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

STANDING = "tetap"
_DATED = re.compile(r"[a-z-]+/(?P<year>\d{4})/(?P<month>\d{2})/")


@dataclass(frozen=True, order=True)
class Part:
    """One month of dated items, or the pages without a date below one folder."""

    shard: str
    name: str


def part_of(path: str) -> Part:
    """Return the part that the page at `path` (below the site) belongs to."""
    if dated := _DATED.match(path):
        return Part(dated["year"], dated["month"])
    return Part(STANDING, path.partition("/")[0])


def by_part(paths: Iterable[str]) -> Mapping[Part, tuple[str, ...]]:
    """Return the paths of each part; parts and paths in an order that never changes."""
    found: dict[Part, list[str]] = {}
    for path in sorted(paths):
        found.setdefault(part_of(path), []).append(path)
    return {part: tuple(found[part]) for part in sorted(found)}
