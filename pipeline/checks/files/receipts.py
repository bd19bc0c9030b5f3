"""The receipts of an item, by the files that they are for."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from pipeline.content.beside import Beside
from pipeline.content.front_matter import decode
from pipeline.content.item import Item
from pipeline.content.receipt import Receipt, read_receipt, result_name
from pipeline.errors import UnfinishedError
from pipeline.record import Problem, ProblemKind, Read

Published = tuple[str, Beside, tuple[str | int, ...]]
# Captions are plain text: what they hold stands in Git for all to read.
_PLAIN = ".vtt"


def published(item: Item) -> Iterator[Published]:
    """Yield each file that goes to readers: its name, the file, and its key in the front matter."""
    for photo in item.photos:
        yield photo.photo.file, photo.beside, ("photos", photo.index)
    for document in item.documents:
        yield document.document.file, document.beside, ("documents", document.index)
    for other in item.others:
        if not other.path.endswith(_PLAIN):
            yield other.path.removeprefix(f"{item.folder}/"), other, ("file",)


def receipts(item: Item) -> dict[str, Beside]:
    """Return the files of the receipts by the files that they are for."""
    start = f"{item.folder}/"
    return {result_name(each.path.removeprefix(start)): each for each in item.receipts}


def read(beside: Beside) -> Read[Receipt]:
    """Read a receipt; the same file is not read again by this process until it changes."""
    try:
        return _read(beside.file, beside.file.stat().st_mtime_ns)
    except OSError as problem:
        message = f"{beside.path} tidak dapat dibaca: {problem.strerror}."
        raise UnfinishedError(message) from problem


@lru_cache(maxsize=4096)
def _read(file: Path, _modified: int) -> Read[Receipt]:
    text = decode(file.read_bytes())
    if text is None:
        message = "Simpan ulang berkas ini sebagai UTF-8."
        return Read(None, (Problem(ProblemKind.BROKEN, "", 1, 1, message),))
    return read_receipt(text)
