"""Fingerprints: short texts that are equal only where what was read is equal."""

import hashlib
import os
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache, partial
from pathlib import Path
from typing import Any

import pipeline
from pipeline.content.beside import Beside
from pipeline.content.item import Item

_PACKAGE = Path(pipeline.__file__).parent
_LIBRARIES = Path(sysconfig.get_path("purelib"))
_NO_RULES = ("bench", "build", "cli", "flows", "samples")
_digest = partial(hashlib.blake2b, digest_size=16)


def fingerprint(value: Any) -> str:
    """Return the fingerprint of a value whose `repr` tells all of it; a set is put in order."""
    if isinstance(value, frozenset):
        value = sorted(value)
    return _of_told(repr(value))


@lru_cache(maxsize=1024)
def _of_told(value: str) -> str:
    """Return the fingerprint of a text; most questions have one of a few answers."""
    return _of([value.encode()])


def of_item(item: Item) -> str:
    """Return the fingerprint of an item: its text, and state on disk of each file beside it.

    Raises OSError where a file went away.
    """
    words = (item.path, item.address, str(item.body_line), item.source.yaml, item.body)
    files = [f"{file.path}{_state(file)}" for file in files_of(item)]
    told = "".join([f"{len(word)}:{word}" for word in (*words, *files)])
    return _digest(told.encode("utf-8", "surrogatepass")).hexdigest()


def files_of(item: Item) -> tuple[Beside, ...]:
    """Return the files beside an item that it names, and its receipts."""
    photos = (photo.beside for photo in item.photos)
    documents = (document.beside for document in item.documents)
    return (*photos, *documents, *item.others, *item.receipts)


def _state(file: Beside) -> tuple[int, ...]:
    state = file.file.stat()
    return state.st_size, state.st_mtime_ns, state.st_ctime_ns, state.st_ino


@cache
def of_rules() -> str:
    """Return the fingerprint of whatever decides what the rules find: code, Python, libraries."""
    sources = sorted(_sources())
    names = (file.removeprefix(f"{_PACKAGE}/").encode() for file in sources)
    libraries = sorted(found.name for found in _LIBRARIES.glob("*.dist-info"))
    told = (sys.version.encode(), *(name.encode() for name in libraries))
    return _of((*told, *names, *(Path(file).read_bytes() for file in sources)))


def _sources() -> Iterator[str]:
    """Yield every file of the program that may decide what a rule finds."""
    for folder, below, files in os.walk(_PACKAGE):
        left_out = _NO_RULES if folder == str(_PACKAGE) else ()
        below[:] = [name for name in below if name not in (*left_out, "__pycache__")]
        yield from (f"{folder}/{name}" for name in files)


def _of(parts: Iterable[bytes]) -> str:
    made = _digest()
    for part in parts:
        made.update(len(part).to_bytes(8))
        made.update(part)
    return made.hexdigest()
