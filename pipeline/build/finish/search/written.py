"""An index as Pagefind's script in the browser reads it: entry, list of pages, words in chunks.

Pagefind gives words to chunks by counting, so that one new word moves others from chunk to chunk.
Here words that begin with the same four letters stand in one chunk, and where a chunk ends is told
by these letters and its size. So other chunks stay as they are, and the forms of a word are loaded
together.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from pipeline.build.finish.search import cbor
from pipeline.build.finish.search.packed import packed
from pipeline.build.finish.search.postings import FIELDS

ENTRY = "pagefind-entry.json"
_LETTERS = 4
_LEAST, _MOST = 1 << 12, 12 << 10
_ONE_START_IN = 4
_NAME_LENGTH = 10
_AFTER_ALL = "\U0010ffff"


@dataclass(frozen=True)
class Chunk:
    """Words that are loaded together: from which to which they may be, and their file."""

    first: str
    last: str
    name: str
    data: bytes


def index_files_of(
    pages: Sequence[tuple[str, int]], words: Mapping[str, bytes], entry: bytes
) -> dict[str, bytes]:
    """Return the files of an index of `pages` (name, number of words).

    `words` are the entries of chunks; `entry` is what Pagefind wrote for an index of its own.
    """
    chunks = list(_chunks(words))
    meta = _meta(pages, chunks, json.loads(entry)["version"])
    name = _name(meta)
    files = {f"index/{chunk.name}.pf_index": chunk.data for chunk in chunks}
    return files | {f"pagefind.{name}.pf_meta": meta, ENTRY: _entry(entry, name, len(pages))}


def _chunks(words: Mapping[str, bytes]) -> Iterator[Chunk]:
    before = ""
    for inside in _shared_out(words):
        told = b"".join(words[word] for word in inside)
        data = packed(cbor.array(1) + cbor.array(len(inside)) + told)
        yield Chunk(_start(before, inside[0]), inside[-1] + _AFTER_ALL, _name(data), data)
        before = inside[-1]


def _shared_out(words: Mapping[str, bytes]) -> Iterator[list[str]]:
    """Yield the words of each chunk; sizes are before packing."""
    inside: list[str] = []
    size = 0
    for letters, found in groupby(sorted(words), key=lambda word: word[:_LETTERS]):
        group = list(found)
        more = sum(len(words[word]) for word in group)
        if inside and (size + more > _MOST or (size >= _LEAST and _is_start(letters))):
            yield inside
            inside, size = [], 0
        inside += group
        size += more
    if inside:
        yield inside


@cache
def _is_start(letters: str) -> bool:
    return hashlib.sha256(letters.encode()).digest()[0] % _ONE_START_IN == 0


def _start(before: str, first: str) -> str:
    """Return the shortest beginning of `first` that comes after `before`: typing it leads here."""
    return next(start for end in range(len(first)) if (start := first[: end + 1]) > before)


def _meta(pages: Sequence[tuple[str, int]], chunks: Sequence[Chunk], version: str) -> bytes:
    """Return the list of pages and chunks; there are no filters and no orders of sorting."""
    told: list[cbor.Value] = [
        version,
        [[name, length] for name, length in pages],
        [[chunk.first, chunk.last, chunk.name] for chunk in chunks],
        [],
        [],
        list(FIELDS),
    ]
    return packed(cbor.written(told))


def _entry(entry: bytes, name: str, pages: int) -> bytes:
    told = json.loads(entry)
    [language] = told["languages"].values()
    language.update(hash=name, page_count=pages)
    return json.dumps(told, separators=(",", ":")).encode()


def _name(data: bytes) -> str:
    return "id_" + hashlib.sha256(data).hexdigest()[:_NAME_LENGTH]
