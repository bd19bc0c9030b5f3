"""The whole index: what of it is kept from an earlier build, and what is made anew."""

import hashlib
import json
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache, partial
from importlib.metadata import version
from itertools import groupby
from pathlib import Path
from typing import TypeAlias

from pipeline.build.finish.search.directory import directory_files
from pipeline.build.finish.search.months import PAGES, POSTINGS, month_files, read_month
from pipeline.build.finish.search.packs import Files, IndexFile, Packs
from pipeline.build.finish.search.shards import Part, by_part
from pipeline.build.finish.search.text import IGNORED
from pipeline.build.finish.search.written import ENTRY
from pipeline.build.finish.search.years import WORDS, YEARS, year_files
from pipeline.outside.search_index import Indexer

FOLDER = "cari/indeks"
SHARDS = "pecahan.json"
_LANGUAGE = "id"
_PROGRAM = ("pagefind.js", f"wasm.{_LANGUAGE}.pagefind")
_NOT_FOR_BROWSERS = frozenset((PAGES, POSTINGS, WORDS, YEARS))
_WORKERS = 2
_SMALLEST = "<html><body data-pagefind-body>a</body></html>"

TextOf: TypeAlias = Callable[[str], str]


@dataclass(frozen=True)
class _Planned:
    """One part of the index, the pages in it, and the name of its pack."""

    part: Part
    paths: tuple[str, ...]
    name: str


@dataclass(frozen=True)
class _Shard:
    """One shard: the files of its parts, and those that join them."""

    name: str
    parts: tuple[Files, ...]
    joined: Files

    def files(self) -> Iterator[tuple[str, IndexFile]]:
        """Yield the files that a browser may ask for, by their names in the shard."""
        for files in (*self.parts, self.joined):
            yield from ((n, file) for n, file in files.items() if n not in _NOT_FOR_BROWSERS)


def index_files(pages: Mapping[str, str], text_of: TextOf, cache: Path) -> dict[str, IndexFile]:
    """Return the files of the index by their path below the site; they are kept in `cache`.

    `pages` tells a digest of the search text of each page by its path below the site; `text_of` is
    asked for the texts (`search_text`) of those months in which a digest changed, by two threads.
    Raises UnfinishedError where Pagefind stops.
    """
    packs = Packs(cache)
    program = packs.find_or_make(_name("program"), _program)
    entry = program[ENTRY].read()
    shards = list(_shards(_planned(pages), text_of, packs, entry))
    directory = _directory(shards, packs, entry)
    listed = _list(shards, packs, directory[ENTRY])
    packs.forget_others()
    found = {name: program[name] for name in _PROGRAM} | dict(directory) | dict(listed)
    for shard in shards:
        found |= {f"{shard.name}/{name}": file for name, file in shard.files()}
    return {f"{FOLDER}/{name}": file for name, file in found.items()}


def _planned(pages: Mapping[str, str]) -> list[_Planned]:
    return [
        _Planned(part, paths, _name("part", part.shard, [[path, pages[path]] for path in paths]))
        for part, paths in by_part(pages).items()
    ]


def _shards(
    planned: list[_Planned], text_of: TextOf, packs: Packs, entry: bytes
) -> Iterator[_Shard]:
    parts = {plan.name: packs.find(plan.name) for plan in planned}
    missing = [plan for plan in planned if parts[plan.name] is None]
    parts |= _made(missing, text_of, packs)
    for shard, plans in groupby(planned, key=lambda plan: plan.part.shard):
        names = [plan.name for plan in plans]
        held = tuple(files for name in names if (files := parts[name]) is not None)
        make = partial(_joined, held, entry)
        yield _Shard(shard, held, packs.find_or_make(_name("shard", names), make))


def _made(missing: list[_Planned], text_of: TextOf, packs: Packs) -> Mapping[str, Files]:
    """Have Pagefind index the parts that are missing: one process for each worker."""
    shares = [share for number in range(_WORKERS) if (share := missing[number::_WORKERS])]
    index = partial(_indexed, text_of=text_of, packs=packs)
    with ThreadPoolExecutor(_WORKERS) as pool:
        return {name: files for made in pool.map(index, shares) for name, files in made.items()}


def _indexed(share: Iterable[_Planned], text_of: TextOf, packs: Packs) -> dict[str, Files]:
    with Indexer() as indexer:
        return {
            plan.name: packs.keep(plan.name, _part_files(plan, text_of, indexer)) for plan in share
        }


def _part_files(plan: _Planned, text_of: TextOf, indexer: Indexer) -> dict[str, bytes]:
    made = _ask(indexer, ((path, text_of(path)) for path in plan.paths))
    return month_files(made, plan.part.shard)


def _ask(indexer: Indexer, pages: Iterable[tuple[str, str]]) -> dict[str, bytes]:
    return indexer.make(pages, language=_LANGUAGE, ignored=IGNORED)


def _joined(parts: Iterable[Files], entry: bytes) -> dict[str, bytes]:
    months = [read_month(files[PAGES].read(), files[POSTINGS].read()) for files in parts]
    return year_files(months, entry)


def _directory(shards: Sequence[_Shard], packs: Packs, entry: bytes) -> Files:
    told = [[shard.name, shard.joined[WORDS].sha256] for shard in shards]
    return packs.find_or_make(_name("directory", told), partial(_words_of, shards, entry))


def _words_of(shards: Iterable[_Shard], entry: bytes) -> dict[str, bytes]:
    words = {shard.name: json.loads(shard.joined[WORDS].read()) for shard in shards}
    return directory_files(words, entry)


def _list(shards: Sequence[_Shard], packs: Packs, directory: IndexFile) -> Files:
    told = [
        [shard.name, shard.joined[ENTRY].sha256, shard.joined[YEARS].sha256] for shard in shards
    ]
    make = partial(_list_file, shards, directory)
    return packs.find_or_make(_name("list", directory.sha256, told), make)


def _list_file(shards: Iterable[_Shard], directory: IndexFile) -> dict[str, bytes]:
    """Return the file from which the browser knows the shards, their years and their entries."""
    told = {
        shard.name: {name: json.loads(shard.joined[name].read()) for name in (YEARS, ENTRY)}
        for shard in shards
    }
    listed = {"directory": json.loads(directory.read()), "shards": told}
    return {SHARDS: (json.dumps(listed, separators=(",", ":")) + "\n").encode()}


def _program() -> dict[str, bytes]:
    """Return what reads an index in the browser, and the entry of an index to write ours after."""
    with Indexer() as indexer:
        files = _ask(indexer, [("index.html", _SMALLEST)])
    return {name: files[name] for name in (*_PROGRAM, ENTRY)}


def _name(*made_of: object) -> str:
    """Return the name of what this version makes of these values."""
    return hashlib.sha256(json.dumps([*_makers(), *made_of]).encode()).hexdigest()


@cache
def _makers() -> tuple[str, str, str]:
    """Return what makes the packs: this code, Pagefind, and the library that packs."""
    code = [file.read_bytes() for file in sorted(Path(__file__).parent.glob("*.py"))]
    told = hashlib.sha256(b"".join(code)).hexdigest()
    return told, version("pagefind-bin"), zlib.ZLIB_RUNTIME_VERSION
