"""One shard of the index: the parts of a year (or of the pages without a date), joined."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, groupby

from pipeline.build.finish.search import cbor
from pipeline.build.finish.search.months import Month, Page
from pipeline.build.finish.search.postings import Posting, joined
from pipeline.build.finish.search.written import index_files_of

FACETS = "saringan.json"
WORDS = "words"
YEARS = "years"

_Moved = tuple[int, Posting]


def year_files(months: Sequence[Month], entry: bytes) -> dict[str, bytes]:
    """Return the files of the shard that holds these months, in this order.

    Two more, WORDS and YEARS, are not for the browser: they tell what is in the shard.
    """
    pages = [page for month in months for page in month.pages]
    words = dict(_entries(_collected(months)))
    files = index_files_of([(page.fragment, page.length) for page in pages], words, entry)
    years = sorted({page.year for page in pages})
    told = {WORDS: json.dumps(sorted(words)).encode(), YEARS: json.dumps(years).encode()}
    return files | told | {FACETS: _facets(pages)}


def _collected(months: Sequence[Month]) -> Mapping[tuple[str, str], list[_Moved]]:
    """Return the lists of pages of each word, each with the number of pages before its month."""
    found: dict[tuple[str, str], list[_Moved]] = defaultdict(list)
    before = accumulate((len(month.pages) for month in months), initial=0)
    for offset, month in zip(before, months, strict=False):
        for key, posting in month.words.items():
            found[key].append((offset, posting))
    return found


def _entries(found: Mapping[tuple[str, str], Iterable[_Moved]]) -> Iterator[tuple[str, bytes]]:
    """Yield each word with its entry in a chunk: `[word, pages, [[form, pages], …]]`."""
    for word, keys in groupby(sorted(found), key=lambda key: key[0]):
        lists = {form: joined(found[word, form]) for _, form in keys}
        pages = lists.pop("", cbor.array(0))
        forms = [cbor.array(2) + cbor.written(form) + data for form, data in lists.items()]
        start = cbor.array(3) + cbor.written(word) + pages
        yield word, start + cbor.array(len(forms)) + b"".join(forms)


def _facets(pages: Sequence[Page]) -> bytes:
    """Return kind, section and year of each page, by the name of its fragment, in their order."""
    kinds = sorted({(page.kind, page.section, page.year) for page in pages})
    numbers = {facts: number for number, facts in enumerate(kinds)}
    held = [[page.fragment, numbers[page.kind, page.section, page.year]] for page in pages]
    return (json.dumps([kinds, held], separators=(",", ":")) + "\n").encode()
