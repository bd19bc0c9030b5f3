"""One part of the index: what Pagefind made of its pages, cut into what is joined later."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Any, TypeAlias

from pipeline.build.finish.search import cbor
from pipeline.build.finish.search.packed import unpacked
from pipeline.build.finish.search.postings import FIELDS, Posting, read_posting

Words: TypeAlias = Mapping[str, Posting]
FORM = "\n"
PAGES = "pages"
POSTINGS = "postings"
_CHUNK = "index/"
_FRAGMENT = "fragment/{}.pf_fragment"
_META = ".pf_meta"


@dataclass(frozen=True)
class Page:
    """One page as the index knows it: its fragment, its number of words, and what it is."""

    fragment: str
    length: int
    kind: str
    section: str
    year: str


@dataclass(frozen=True)
class Month:
    """The pages of one part, and where each word stands.

    `words` are in order; a form with accents is told as the word, FORM and the form.
    """

    pages: tuple[Page, ...]
    words: tuple[str, ...]
    postings: tuple[Posting, ...]


def month_files(files: Mapping[str, bytes], shard: str) -> dict[str, bytes]:
    """Return what is kept of the files that Pagefind made of one part of a shard.

    Fragments are named after the shard and the date, so that the browser knows where a result is
    from and how old it is.
    Raises ValueError where a file is not as the pinned version writes it.
    """
    [table] = [data for path, data in files.items() if path.endswith(_META)]
    told: Any = cbor.read(unpacked(table))[0]
    _, pages, _, _, _, fields = told
    found = {name: files[_FRAGMENT.format(name)] for name, _ in pages}
    meta = {name: json.loads(unpacked(data))["meta"] for name, data in found.items()}
    named = {name: f"{shard}.{meta[name]['tanggal']}.{name}" for name in found}
    facts = [[named[name], length, *_facts(meta[name])] for name, length in pages]
    fragments = {_FRAGMENT.format(named[name]): data for name, data in found.items()}
    words = _all_words(files, tuple(FIELDS.index(field) for field in fields))
    return fragments | {PAGES: json.dumps(facts).encode(), POSTINGS: _stored(words)}


def read_month(pages: bytes, postings: bytes) -> Month:
    """Return what `month_files` told of one part."""
    table, _, rest = postings.partition(b"\n")
    words, counts, firsts, lasts, ends = json.loads(table)
    rests = (rest[start:end] for start, end in pairwise((0, *ends)))
    told = map(Posting, counts, firsts, lasts, rests)
    return Month(tuple(Page(*facts) for facts in json.loads(pages)), tuple(words), tuple(told))


def _facts(meta: Mapping[str, str]) -> tuple[str, str, str]:
    """Return kind, section and year of a page."""
    return meta["jenis"], meta["bagian"], meta["tanggal"][:4]


def _all_words(files: Mapping[str, bytes], fields: tuple[int, ...]) -> Words:
    words: dict[str, Posting] = {}
    for path in files:
        if path.startswith(_CHUNK):
            words.update(_words(unpacked(files[path]), fields))
    return words


def _words(chunk: bytes, fields: tuple[int, ...]) -> Iterator[tuple[str, Posting]]:
    """Yield what a chunk holds: `[[[word, pages, [[form, pages], …]], …]]`."""
    _, words, at = cbor.read_head(chunk, 1)
    for _ in range(words):
        word, at = cbor.read(chunk, at + 1)
        posting, at = read_posting(chunk, at, fields)
        yield str(word), posting
        _, forms, at = cbor.read_head(chunk, at)
        for _ in range(forms):
            form, at = cbor.read(chunk, at + 1)
            posting, at = read_posting(chunk, at, fields)
            yield f"{word}{FORM}{form}", posting


def _stored(words: Words) -> bytes:
    """Return a line of JSON with a column for each fact, then the rest of each list of pages."""
    known = sorted(words)
    held = [words[word] for word in known]
    columns = [[p.pages for p in held], [p.first for p in held], [p.last for p in held]]
    ends = [*accumulate(len(posting.rest) for posting in held)]
    table = json.dumps([known, *columns, ends], separators=(",", ":"))
    return table.encode() + b"\n" + b"".join(posting.rest for posting in held)
