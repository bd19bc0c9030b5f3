"""Where a word stands: Pagefind's lists of pages, cut so that they can be joined without reading.

A list is `[[page, places, places in metadata], …]`; the first page is told by its number, each
other by its distance from the one before. So lists of parts that follow each other become one list
by telling anew only the first page of each.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from pipeline.build.finish.search import cbor

# Pagefind numbers only the fields that some page of an index fills; here each has its number.
FIELDS = ("bagian", "image", "image_alt", "jenis", "tanggal", "title")
_TRIPLE = cbor.array(3)


class Posting(NamedTuple):
    """The pages of one word: how many, the first, the last, and what follows the first number."""

    pages: int
    first: int
    last: int
    rest: bytes


def read_posting(data: bytes, at: int, fields: tuple[int, ...]) -> tuple[Posting, int]:
    """Return the list at `at` and where it ends; `fields` gives each field its number in FIELDS."""
    _, count, at = cbor.read_head(data, at)
    page, first, found = 0, 0, []
    for number in range(count):
        _, step, at = cbor.read_head(data, at + 1)
        page += step
        end = cbor.past_numbers(data, at)
        if number:
            found.append(_step(step))
        else:
            first = page
        found.append(data[at:end])
        meta, at = cbor.read(data, end)
        found.append(cbor.written(_renumbered(meta, fields)))
    return Posting(count, first, page, b"".join(found)), at


def _renumbered(places: cbor.Value, fields: tuple[int, ...]) -> cbor.Value:
    """A negative number tells the field of the places that follow: -1 is the first field."""
    assert isinstance(places, list)
    return [
        -1 - fields[-1 - place] if isinstance(place, int) and place < 0 else place
        for place in places
    ]


def joined(postings: Iterable[tuple[int, Posting]]) -> bytes:
    """Return one list of the pages of several; with each stands by how much its pages move on."""
    count, before = 0, 0
    found: list[bytes] = []
    for offset, (pages, first, last, rest) in postings:
        if pages:
            found += _step(offset + first - before), rest
            count, before = count + pages, offset + last
    return cbor.array(count) + b"".join(found)


@lru_cache(1 << 12)
def _step(pages: int) -> bytes:
    return _TRIPLE + cbor.written(pages)
