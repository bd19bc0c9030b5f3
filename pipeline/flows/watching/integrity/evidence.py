"""Keeping evidence below var/bukti/: whole or not at all, each piece once, within its room."""

import datetime as dt
import hashlib
import os
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.journal import PATH as JOURNAL
from pipeline.journal import append
from pipeline.monitor.integrity.evidence import SUMS, Exhibit, files_of, key_of
from pipeline.outside.this_machine import account, machine

FOLDER = "var/bukti"
_PIECE = 30_000_000
_MIB = 1 << 20


@dataclass(frozen=True)
class Kept:
    """A piece of evidence: its folder below the court's, and the hash of its sums."""

    folder: str
    seal: str


def keep_evidence(
    root: Path, exhibits: Sequence[Exhibit], more: Mapping[str, bytes], at: dt.datetime, mib: int
) -> Kept:
    """Keep exhibits, and files beside them by name; what was kept before is not kept again.

    All evidence takes `mib` at most: then lists are kept, and no more bytes. Nothing is ever
    removed. Raises OSError where it cannot be kept.
    """
    key, place = key_of(exhibits), root / FOLDER
    known = sorted(place.glob(f"*-{key}")) if place.is_dir() else []
    if known:
        sums = (known[0] / SUMS).read_bytes()
        return Kept(known[0].relative_to(root).as_posix(), hashlib.sha256(sums).hexdigest())
    room = max(0, min(_PIECE, mib * _MIB - _taken(place)))
    files = files_of(exhibits, more if room else {}, room)
    folder = place / f"{at.astimezone(dt.UTC):%Y%m%dT%H%M%SZ}-{key}"
    _laid(folder, files)
    kept = Kept(folder.relative_to(root).as_posix(), hashlib.sha256(files[SUMS]).hexdigest())
    told = {"at": at.isoformat(), "who": account(), "machine": machine(), "act": "evidence"}
    append(root / JOURNAL, {**told, "target": None, "release": None, "detail": _line(kept)})
    return kept


def _line(kept: Kept) -> str:
    return f"{kept.folder} {kept.seal}"


def _laid(folder: Path, files: Mapping[str, bytes]) -> None:
    passing = folder.with_name(f".{folder.name}.{os.getpid()}")
    try:
        for name, data in files.items():
            file = passing / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
            file.chmod(0o440)
        passing.rename(folder)
    finally:
        shutil.rmtree(passing, ignore_errors=True)


def _taken(place: Path) -> int:
    return sum(file.stat().st_size for file in place.rglob("*") if file.is_file())
