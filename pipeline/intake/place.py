"""Placing a result in its item: the original first, then the file, then the receipt.

Each appears whole or not at all, and a receipt never before its file. What a killed run left is
taken up where it stopped.
"""

import datetime as dt
import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from pipeline.content.fields import FILE_NAME
from pipeline.content.receipt import FOLDER, Original, Receipt, Result, receipt_name, text_of
from pipeline.errors import RefusedError
from pipeline.findings import Finding, Place
from pipeline.intake import originals
from pipeline.intake.faults import name_not_usable
from pipeline.intake.ledger import Ledger
from pipeline.intake.outcome import Made, Refused, Source


@dataclass(frozen=True)
class Signature:
    """Who takes the file in, by the id of people.yml, and when (UTC)."""

    by: str
    at: dt.datetime

    @property
    def second(self) -> str:
        """Return the moment as a receipt holds it."""
        return self.at.strftime("%Y-%m-%dT%H:%M:%SZ")


@dataclass(frozen=True)
class Placed:
    """A result in its item; `new` is false where it lay there already, byte for byte."""

    receipt: Receipt
    new: bool


def still_there(ledger: Ledger, receipt: Receipt) -> bool:
    """Return whether the file of a receipt lies in the item unchanged."""
    file = ledger.item / receipt.result.file
    return file.is_file() and _sha256(file) == receipt.result.sha256


def place(
    root: Path, ledger: Ledger, source: Source, made: Made, name: str | None, signature: Signature
) -> Placed | Refused:
    """Put the result of a source into the item, or say why its name cannot be used."""
    known = ledger.by_original.get(source.sha256)
    if known and known.result.sha256 == _sha256(made.file) and still_there(ledger, known):
        return Placed(known, new=False)
    chosen = known.result.file if known else _name(ledger, source, made, name)
    if isinstance(chosen, Finding):
        return Refused(chosen)
    receipt = _receipt(source, made, chosen, signature)
    _inside(ledger.item, ledger.item / chosen)
    originals.keep(root, source, signature.by, signature.second)
    _write(ledger.item / chosen, made.file)
    made.file.write_text(text_of(receipt), encoding="utf-8")
    _write(ledger.item / receipt_name(chosen), made.file)
    ledger.refresh()
    return Placed(receipt, new=True)


def _receipt(source: Source, made: Made, name: str, signature: Signature) -> Receipt:
    return Receipt(
        original=Original(type=source.type.type, bytes=source.size, sha256=source.sha256),
        result=Result(
            file=name,
            type=made.type,
            bytes=made.file.stat().st_size,
            sha256=_sha256(made.file),
            width=made.width,
            height=made.height,
            pages=made.pages,
            likeness=made.likeness,
        ),
        removed=made.removed,
        told=tuple(dict.fromkeys(finding.code for finding in made.told)),
        covered=made.covered,
        taken=made.taken,
        by=signature.by,
        at=signature.second,
        tools=dict(made.tools),
    )


def _name(ledger: Ledger, source: Source, made: Made, wished: str | None) -> str | Finding:
    if wished is None:
        orphan = ledger.orphan(made.file.read_bytes(), made.ending)
        return orphan or ledger.free_name(made.type, made.ending)
    name = wished if "." in wished.rpartition("/")[2] else f"{wished}.{made.ending}"
    place = Place(source.shown)
    if not re.fullmatch(FILE_NAME, name) or name.startswith(f"{FOLDER}/"):
        message = "Pilih nama lain: huruf kecil, angka, tanda hubung, dan titik."
        return name_not_usable.FAULT.at(place, message)
    if not name.endswith(f".{made.ending}"):
        message = f"Akhiri namanya dengan .{made.ending}, sesuai jenis hasilnya."
        return name_not_usable.FAULT.at(place, message)
    if (ledger.item / name).exists() and _sha256(ledger.item / name) != _sha256(made.file):
        return name_not_usable.FAULT.at(place, f"Pilih nama lain: {name} sudah dipakai.")
    return name


def _inside(item: Path, file: Path) -> None:
    """Refuse to write through a link that leads out of the item."""
    if not file.resolve().is_relative_to(item.resolve()):
        raise RefusedError([f"Hapus tautan di {item.name}: hasilnya akan tertulis di tempat lain."])


def _write(target: Path, finished: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    finished.chmod(0o644)
    finished.replace(target)


def _sha256(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
