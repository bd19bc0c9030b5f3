"""What the search index is joined from: parts, lists of pages, chunks; beside Pagefind's own."""

from collections.abc import Mapping
from functools import partial
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.build.finish.search import cbor
from pipeline.build.finish.search.months import PAGES, POSTINGS, month_files, read_month
from pipeline.build.finish.search.packed import packed, unpacked
from pipeline.build.finish.search.shards import Part, by_part, part_of
from pipeline.build.finish.search.text import IGNORED
from pipeline.build.finish.search.written import index_files_of
from pipeline.build.finish.search.years import year_files
from pipeline.outside.search_index import Indexer

_ENTRY = b'{"version":"1","languages":{"id":{"hash":"x","wasm":"id","page_count":1}}}'
_TOLD = (
    'data-pagefind-body data-pagefind-meta="jenis[data-jenis], bagian[data-bagian],'
    ' tanggal[data-tanggal]" data-jenis="berita" data-bagian="hukum" data-tanggal="2026-11-18"'
)
_WORDS = ("sidang", "persidangan", "café", "cafe", "Biaya", "perkara,", "e-Court", "2026", "hakim")


@pytest.mark.parametrize(
    ("path", "part"),
    [
        ("berita/2026/03/sidang/index.html", Part("2026", "03")),
        ("peliputan/2019/12/hut/index.html", Part("2019", "12")),
        ("layanan-publik/jam-kerja/index.html", Part("tetap", "layanan-publik")),
        ("informasi/b1-09/index.html", Part("tetap", "informasi")),
        ("arsip/2026/index.html", Part("tetap", "arsip")),
    ],
)
def test_the_path_of_a_page_tells_its_part(path: str, part: Part) -> None:
    assert part_of(path) == part


@given(st.sets(st.from_regex(r"[a-c]/(20[12]\d/0[1-9]/)?[a-z]/index\.html", fullmatch=True)))
def test_every_page_is_in_one_part_and_in_order(paths: set[str]) -> None:
    parts = by_part(paths)
    assert sorted(path for held in parts.values() for path in held) == sorted(paths)
    assert list(parts) == sorted(parts)
    assert all(list(held) == sorted(held) for held in parts.values())


_VALUES: st.SearchStrategy[Any] = st.recursive(
    st.integers(-(2**32), 2**32 - 1) | st.text(), st.lists, max_leaves=20
)


@given(_VALUES)
def test_cbor_is_read_as_it_was_written(value: Any) -> None:
    assert cbor.read(cbor.written(value)) == (value, len(cbor.written(value)))


@given(st.lists(st.integers(-(2**32), 2**32 - 1), max_size=300), st.binary(max_size=3))
def test_an_array_of_numbers_is_passed_over_whole(numbers: list[int], after: bytes) -> None:
    written = cbor.written(list(numbers))
    assert cbor.past_numbers(written + after, 0) == len(written)


@pytest.mark.parametrize("data", [b"\xa1\x01\x02", b"\xf5", b"\x9f\xff", b"\x1b" + bytes(8)])
def test_what_pagefind_does_not_write_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError):
        cbor.read(data)


@given(st.binary())
def test_a_packed_file_is_unpacked_as_it_was(data: bytes) -> None:
    assert unpacked(packed(data)) == data


def _read(file: bytes) -> Any:
    return cbor.read(unpacked(file))[0]


def _chunks_of(files: Mapping[str, bytes]) -> list[tuple[str, str, list[str]]]:
    """Return from where to where each chunk goes, and the words in it."""
    [meta] = [data for path, data in files.items() if path.endswith(".pf_meta")]
    told = _read(meta)
    found = []
    for first, last, name in told[2]:
        [words] = _read(files[f"index/{name}.pf_index"])
        found.append((first, last, [word[0] for word in words]))
    return found


@given(st.sets(st.text("abiks", min_size=1, max_size=6)), st.sampled_from([1, 4000]))
def test_each_word_and_whatever_it_begins_with_lead_to_its_chunk(
    words: set[str], size: int
) -> None:
    entries = {word: cbor.written([word, [[0, [-25, *[1] * size], []]], []]) for word in words}
    chunks = _chunks_of(index_files_of([("x", 1)], entries, _ENTRY))
    assert [word for _, _, held in chunks for word in held] == sorted(words)
    for (_, last, _), (first, _, _) in pairwise(chunks):
        assert last[:-1] < first
    for first, last, held in chunks:
        assert all(first <= word <= last for word in held)


def test_a_new_word_leaves_the_chunks_of_other_words_as_they_are() -> None:
    words = [f"{start}{end}" for start in ("adil", "biay", "huku", "sida") for end in "abcdefgh"]
    entries = {word: cbor.written([word, [[0, [-25, *[1] * 1500], []]], []]) for word in words}
    more = entries | {"bukti": cbor.written(["bukti", [[0, [-25, 1], []]], []])}
    before, after = (index_files_of([("x", 1)], held, _ENTRY) for held in (entries, more))
    kept = {path for path in before if path.startswith("index/") and path in after}
    assert len(kept) >= 3


def _page(number: int, words: str) -> tuple[str, str]:
    picture = '<img src="/a.jpg" alt="ruang sidang">' if number % 3 == 0 else ""
    html = f"<html><body><article {_TOLD}><h1>Kabar {number}</h1>{picture}<p>{words}</p></article>"
    return f"berita/2026/{1 + number // 6:02}/{number:02}/index.html", html


_PAGES = [
    _page(number, " ".join(_WORDS[(number * step) % len(_WORDS)] for step in range(1, 40)))
    for number in range(30)
]


def _postings(files: Mapping[str, bytes]) -> tuple[list[int], dict[str, Any]]:
    """Return the lengths of the pages and the entries of all words, fields told by their names."""
    [meta] = [data for path, data in files.items() if path.endswith(".pf_meta")]
    told = _read(meta)
    found: dict[str, Any] = {}
    for *_, name in told[2]:
        [words] = _read(files[f"index/{name}.pf_index"])
        for word, pages, forms in words:
            lists = {form: _named(held, told[5]) for form, held in [("", pages), *forms]}
            found[word] = lists
    return [length for _, length in told[1]], found


def _named(pages: Any, fields: list[str]) -> list[Any]:
    return [
        [page, places, [fields[-1 - place] if place < 0 else place for place in meta]]
        for page, places, meta in pages
    ]


def test_joined_months_are_what_pagefind_makes_of_all_their_pages_at_once() -> None:
    parts = by_part(path for path, _ in _PAGES)
    texts = dict(_PAGES)
    with Indexer() as indexer:
        make = partial(indexer.make, language="id", ignored=IGNORED)
        whole = make(_PAGES)
        kept = [
            month_files(make([(path, texts[path]) for path in paths]), "2026")
            for paths in parts.values()
        ]
    assert len(kept) == 5
    months = [read_month(files[PAGES], files[POSTINGS]) for files in kept]
    assert _postings(year_files(months, whole["pagefind-entry.json"])) == _postings(whole)
    assert len(_postings(whole)[1]) > 10
