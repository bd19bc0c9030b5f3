"""The directory: an index whose pages are the shards, so that it tells which shards know a word.

Without it a shard that lacks a word would drop it from the question, or take the next best word for
it, as Pagefind does for a word that is nowhere; and every shard would be asked about every word.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

from pipeline.build.finish.search import cbor
from pipeline.build.finish.search.written import index_files_of

# A word stands at the first place, with the weight of plain text: Pagefind asks for some place.
_SOMEWHERE = cbor.written([-25, 0]) + cbor.array(0)


def directory_files(words: Mapping[str, Sequence[str]], entry: bytes) -> dict[str, bytes]:
    """Return the files of the index that tells of each shard (in this order) its words."""
    holders: dict[str, list[int]] = defaultdict(list)
    for number, shard in enumerate(words):
        for word in words[shard]:
            holders[word].append(number)
    entries = {
        word: cbor.array(3) + cbor.written(word) + _pages(tuple(numbers)) + cbor.array(0)
        for word, numbers in holders.items()
    }
    return index_files_of([(shard, 1) for shard in words], entries, entry)


@cache
def _pages(numbers: tuple[int, ...]) -> bytes:
    steps = (number - before for before, number in zip((0, *numbers), numbers, strict=False))
    lists = [cbor.array(3) + cbor.written(step) + _SOMEWHERE for step in steps]
    return cbor.array(len(lists)) + b"".join(lists)
