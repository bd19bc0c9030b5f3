"""The directory: an index whose pages are the shards, so that it tells which shards know a word.

Without it a shard that lacks a word would drop it from the question, or take the next best word for
it, as Pagefind does for a word that is nowhere; and every shard would be asked about every word.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise

from pipeline.build.finish.search import cbor
from pipeline.build.finish.search.written import index_files_of

_START, _NO_FORMS = cbor.array(3), cbor.array(0)
# A word stands at the first place, with the weight of plain text: Pagefind asks for some place.
_SOMEWHERE = cbor.written([-25, 0]) + cbor.array(0)


def directory_files(words: Mapping[str, Sequence[str]], entry: bytes) -> dict[str, bytes]:
    """Return the files of the index that tells of each shard (in this order) its words."""
    holders: dict[str, int] = {}
    for number, shard in enumerate(words):
        for word in words[shard]:
            holders[word] = holders.get(word, 0) | 1 << number
    entries = {
        word: _START + cbor.written(word) + _pages(bits) + _NO_FORMS
        for word, bits in holders.items()
    }
    return index_files_of([(shard, 1) for shard in words], entries, entry)


@cache
def _pages(bits: int) -> bytes:
    """Return the list of the shards whose bit is set."""
    numbers = [number for number in range(bits.bit_length()) if bits >> number & 1]
    steps = (number - before for before, number in pairwise((0, *numbers)))
    lists = [cbor.array(3) + cbor.written(step) + _SOMEWHERE for step in steps]
    return cbor.array(len(lists)) + b"".join(lists)
