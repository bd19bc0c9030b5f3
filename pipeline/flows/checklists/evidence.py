"""Evidence as a person gives it: a file to keep beside the run, an address, or our own record."""

import datetime as dt
import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from pipeline.errors import UsageError
from pipeline.flows.checklists.shelf import Shelf
from pipeline.flows.checklists.sources import facts_at
from pipeline.flows.new_item import slug
from pipeline.flows.reviewing.published import published
from pipeline.flows.reviewing.recap import history, is_content, recap
from pipeline.outside.git_reading import differences
from pipeline.sop.runs.periods import read_period
from pipeline.sop.runs.plan import Practice
from pipeline.sop.runs.records import Kind, proofs
from pipeline.sop.runs.run import Evidence, Run

LARGEST = 20_000_000
_MB = 1_000_000
_TYPES = (".pdf", ".jpg", ".jpeg", ".png", ".txt", ".csv", ".log", ".xlsx", ".docx", ".ods", ".odt")


@dataclass(frozen=True)
class Piece:
    """A file of evidence as it was read: its name, its bytes, and their sha256."""

    name: str
    raw: bytes
    sha256: str


@dataclass(frozen=True)
class Given:
    """What a person gave: files as read once, and addresses."""

    pieces: tuple[Piece, ...] = ()
    addresses: tuple[str, ...] = ()


def read_given(given: Sequence[str]) -> Given:
    """Read evidence that was typed; raises UsageError where a file is missing or unfit."""
    files = [each for each in given if not _is_address(each)]
    pieces = tuple(_piece(Path(each)) for each in files)
    return Given(pieces, tuple(each for each in given if _is_address(each)))


def _is_address(text: str) -> bool:
    return text.startswith("https://") or (text.startswith("/") and text.endswith("/"))


def _piece(file: Path) -> Piece:
    if not file.is_file() or file.is_symlink():
        raise UsageError(f"Tunjuk berkas bukti yang ada; {file} tidak ditemukan.")
    if file.suffix.lower() not in _TYPES:
        raise UsageError(f"Simpan {file.name} dalam bentuk lain: {' '.join(_TYPES)}.")
    if file.stat().st_size > LARGEST:
        raise UsageError(f"Perkecil {file.name}: paling besar {LARGEST // _MB} MB.")
    raw = file.read_bytes()
    if not raw:
        raise UsageError(f"Periksa {file.name}: berkasnya kosong.")
    return Piece(_name(file), raw, hashlib.sha256(raw).hexdigest())


def _name(file: Path) -> str:
    return f"{slug(file.stem) or 'bukti'}{file.suffix.lower()}"


def bound(
    shelf: Shelf, run: Run, given: Given, by: str, at: dt.datetime
) -> tuple[tuple[Evidence, ...], dict[str, bytes | None]]:
    """Return evidence as an entry keeps it, and the files to commit beside the run."""
    folder = run.path.removesuffix(".yml")
    stamp = shelf.stamp(at)
    files: dict[str, bytes | None] = {}
    kept = []
    for piece in given.pieces:
        # The hash in the name keeps two files of one name apart, and the same file the same.
        path = f"{folder}/{piece.sha256[:12]}-{piece.name}"
        files[path] = piece.raw
        kept.append(Evidence(by=by, at=stamp, file=path, sha256=piece.sha256))
    linked = [_linked(shelf, each, by, stamp) for each in given.addresses]
    return (*kept, *linked), files


def _linked(shelf: Shelf, address: str, by: str, stamp: str) -> Evidence:
    if address.startswith("/"):
        shown = published(shelf.desk, address).address
        return Evidence(by=by, at=stamp, record=f"page:{shown}")
    try:
        return Evidence.model_validate({"by": by, "at": stamp, "url": address})
    except ValidationError:
        raise UsageError(f"Periksa alamat {address}; tulis lengkap tanpa spasi.") from None


def own_records(
    shelf: Shelf, run: Run, practice: Practice, step: int, by: str, at: dt.datetime
) -> tuple[Evidence, ...]:
    """Return what the pipeline itself knows of a step; nothing where it has no record."""
    stamp = shelf.stamp(at)
    kinds = practice.plan.records_of(step)
    found = (record for kind in kinds for record in _records(shelf, run, kind, at))
    return tuple(Evidence(by=by, at=stamp, record=each) for each in found)


def _records(shelf: Shelf, run: Run, kind: Kind, at: dt.datetime) -> tuple[str, ...]:
    if kind == "publication":
        return publications(shelf, run, at)
    if kind == "recap":
        return _recaps(shelf, run, at)
    since = dt.datetime.combine(read_period(run.period).first, dt.time(), shelf.calendar.zone)
    facts = facts_at(shelf.desk.root)
    return tuple(fact.record for fact in proofs(facts, kind, since, at))


def publications(shelf: Shelf, run: Run, at: dt.datetime) -> tuple[str, ...]:
    """Return the publications since a run began, or the one that its event names among them."""
    rows = [
        row
        for row in history(shelf.desk)
        if row.main
        and run.opened.moment <= row.at <= at
        and any(_content(shelf, row.main, row.commit))
    ]
    event = run.opened.event or ""
    named = [row for row in rows if row.subject.removeprefix("Terbitkan ") in event.split()]
    return tuple(f"publication:{row.commit}" for row in named or rows)


def _content(shelf: Shelf, old: str, new: str) -> Iterator[bool]:
    for each in differences(shelf.desk.root, old, new):
        if is_content(each.path):
            yield True


def _recaps(shelf: Shelf, run: Run, at: dt.datetime) -> tuple[str, ...]:
    """Return the recap of the run's month, where anything was published in it."""
    month = run.period[:7] if len(run.period) > len("2026") and "W" not in run.period else ""
    if not month:
        return ()
    return (f"recap:{month}",) if recap(shelf.desk.root, month, at).items else ()
