"""Recoveries as they are kept below var/insiden/: each with its state and the draft of its report.

The state is written in one move after each step, and is the last thing that a recovery writes.
"""

import datetime as dt
import hashlib
import os
from dataclasses import replace
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from pipeline.errors import UnfinishedError
from pipeline.monitor.recovery.state import Recovery

FOLDER = "var/insiden"
_STATE, _REPORT = "pemulihan.json", "laporan.md"
_RECOVERY: TypeAdapter[Recovery] = TypeAdapter(Recovery)


def folder_of(root: Path, recovery: Recovery) -> Path:
    """Return the folder of a recovery."""
    return root / FOLDER / f"{stamp(recovery.began)}-{recovery.target}"


def stamp(at: dt.datetime) -> str:
    """Return a moment as folders are named by it."""
    return f"{at.astimezone(dt.UTC):%Y%m%dT%H%M%SZ}"


def keep(root: Path, recovery: Recovery) -> None:
    """Write a recovery down in one move; raises OSError where it cannot be kept."""
    raw = _RECOVERY.dump_json(recovery, indent=1)
    _put(folder_of(root, recovery) / _STATE, raw + b"\n")


def unfinished(root: Path, target: str) -> Recovery | None:
    """Return the newest recovery of a target that is not verified yet.

    Raises UnfinishedError where one cannot be read.
    """
    files = sorted((root / FOLDER).glob(f"*-{target}/{_STATE}"), reverse=True)
    newest = _read(files[0]) if files else None
    return None if newest is None or newest.verified is not None else newest


def _read(file: Path) -> Recovery:
    try:
        return _RECOVERY.validate_json(file.read_bytes())
    except ValidationError as problem:
        message = (
            f"{file} tidak terbaca. Pindahkan folder itu ke tempat lain sebagai bukti, "
            "lalu jalankan lagi: terbit incident recover."
        )
        raise UnfinishedError(message) from problem


def keep_report(root: Path, recovery: Recovery, text: str) -> tuple[Recovery, Path]:
    """Write the draft of a report; one that a person has worked on meanwhile stays as it is."""
    raw, folder = text.encode(), folder_of(root, recovery)
    file, number = folder / _REPORT, 1
    while file.exists() and _digest(file.read_bytes()) != recovery.report:
        number += 1
        file = folder / f"laporan-{number}.md"
    _put(file, raw)
    return replace(recovery, report=_digest(raw)), file


def _digest(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()


def _put(file: Path, raw: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    passing = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        with passing.open("wb") as opened:
            opened.write(raw)
            opened.flush()
            os.fsync(opened.fileno())
        passing.replace(file)
    finally:
        passing.unlink(missing_ok=True)
