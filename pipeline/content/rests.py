"""Reading what is left of a withdrawn item: a short front matter, and nothing else."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.content.beside import Beside, Source
from pipeline.content.faults import tombstone_not_empty
from pipeline.content.fences import decode, split
from pipeline.content.front_matter import read_front
from pipeline.content.item import address_of
from pipeline.content.kinds import Kind
from pipeline.content.tombstone import TakenDownFront, Tombstone, WithdrawnFront, front_of
from pipeline.findings import Finding, Place

_MARKS = (b"withdrawn", b"taken_down")
Rest = type[WithdrawnFront] | type[TakenDownFront]


@dataclass(frozen=True)
class Left:
    """A withdrawn item's file as read: a tombstone, or the findings that say why not."""

    tombstone: Tombstone | None
    findings: tuple[Finding, ...]


def rest_of(raw: bytes) -> Rest | None:
    """Return what a file holds if its item was withdrawn, or None where it was not."""
    if not any(mark in raw for mark in _MARKS):
        return None
    text = decode(raw)
    parts = split(text) if text is not None else None
    return front_of(parts.yaml) if parts else None


def read_tombstone(kind: Kind, path: str, raw: bytes, rest: Rest, beside: Sequence[Beside]) -> Left:
    """Read the file of a withdrawn item; `beside` are the files that lie there still."""
    read = read_front(path, raw, rest)
    found = (*read.findings, *_too_much(path, read.body, read.body_line, beside))
    if read.front is None:
        return Left(None, found)
    address = address_of(path.rpartition("/")[0])
    return Left(Tombstone(kind, Source(path, read.yaml), address, read.front), found)


def _too_much(path: str, body: str, line: int, beside: Sequence[Beside]) -> Iterator[Finding]:
    fault = tombstone_not_empty.FAULT
    if body.strip():
        yield fault.at(Place(path, line), "Hapus tulisan ini: halamannya sudah ditarik.")
    for file in beside:
        yield fault.at(Place(file.path), "Hapus berkas ini: halamannya sudah ditarik.")
