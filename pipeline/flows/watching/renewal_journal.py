"""What was done for renewals: lines that are only ever added, each bound to the one before."""

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path

from pipeline.errors import UnfinishedError
from pipeline.journal import append, broken
from pipeline.monitor.renewals.steps import Entry, Step

FILE = "var/renewals.jsonl"


def entries(root: Path) -> tuple[Entry, ...]:
    """Return every step that was noted; raises UnfinishedError where a line was changed."""
    try:
        raw = (root / FILE).read_bytes()
    except FileNotFoundError:
        return ()
    changed = next(broken(raw), None)
    if changed is not None:
        message = (
            f"{FILE} berubah sebelum baris {changed}. Simpan salinannya untuk diperiksa, "
            "lalu pulihkan dari cadangan: terbit restore."
        )
        raise UnfinishedError(message)
    return tuple(_read(raw))


def _read(raw: bytes) -> Iterator[Entry]:
    for line in raw.splitlines():
        try:
            told = json.loads(line)
            due, at = dt.date.fromisoformat(told["due"]), dt.datetime.fromisoformat(told["at"])
            yield Entry(told["renewal"], due, Step(told["step"]), told["by"], at, told["note"])
        except (ValueError, KeyError, TypeError):
            continue  # a line that a full disk cut short; the chain above tells of any other


def note(root: Path, entry: Entry) -> None:
    """Add a step that was done."""
    told = {
        "renewal": entry.renewal,
        "due": entry.due.isoformat(),
        "step": entry.step.value,
        "by": entry.by,
        "at": entry.at.isoformat(),
        "note": entry.note,
    }
    append(root / FILE, told)
