"""One shard of the index: the parts of a year (or of the pages without a date), joined."""

import json
from collections.abc import Iterator, Sequence
from itertools import accumulate, chain, groupby, repeat
from operator import itemgetter

from pipeline.build.finish.search import cbor
from pipeline.build.finish.search.months import FORM, Month, Page
from pipeline.build.finish.search.postings import joined
from pipeline.build.finish.search.written import index_files_of

FACETS = "saringan.json"
WORDS = "words"
YEARS = "years"
_ENTRY, _FORM = cbor.array(3), cbor.array(2)


def year_files(months: Sequence[Month], entry: bytes) -> dict[str, bytes]:
    """Return the files of the shard that holds these months, in this order.

    Two more, WORDS and YEARS, are not for the browser: they tell what is in the shard.
    """
    pages = [page for month in months for page in month.pages]
    words = dict(_entries(months))
    files = index_files_of([(page.fragment, page.length) for page in pages], words, entry)
    years = sorted({page.year for page in pages})
    told = {WORDS: json.dumps(sorted(words)).encode(), YEARS: json.dumps(years).encode()}
    return files | told | {FACETS: _facets(pages)}


def _entries(months: Sequence[Month]) -> Iterator[tuple[str, bytes]]:
    """Yield each word with its entry in a chunk: `[word, pages, [[form, pages], …]]`."""
    for word, lists in groupby(_lists(months), key=lambda told: told[0].partition(FORM)[0]):
        pages, forms = cbor.array(0), []
        for key, data in lists:
            if key == word:
                pages = data
            else:
                forms.append(_FORM + cbor.written(key.removeprefix(word + FORM)) + data)
        yield word, _ENTRY + cbor.written(word) + pages + cbor.array(len(forms)) + b"".join(forms)


def _lists(months: Sequence[Month]) -> Iterator[tuple[str, bytes]]:
    """Yield each word and each form, in order, with its list of pages in all months."""
    before = accumulate((len(month.pages) for month in months), initial=0)
    moved = chain.from_iterable(
        zip(month.words, repeat(offset), month.postings, strict=False)
        for offset, month in zip(before, months, strict=False)
    )
    for word, held in groupby(sorted(moved), key=itemgetter(0)):
        yield word, joined((offset, posting) for _, offset, posting in held)


def _facets(pages: Sequence[Page]) -> bytes:
    """Return kind, section and year of each page, by the name of its fragment, in their order."""
    kinds = sorted({(page.kind, page.section, page.year) for page in pages})
    numbers = {facts: number for number, facts in enumerate(kinds)}
    held = [[page.fragment, numbers[page.kind, page.section, page.year]] for page in pages]
    return (json.dumps([kinds, held], separators=(",", ":")) + "\n").encode()
