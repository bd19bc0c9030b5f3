"""What was done for renewals: lines that are only ever added, each bound to the one before."""

import datetime as dt
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from pipeline.flows.watching.bound_lines import bound_lines
from pipeline.journal import append
from pipeline.monitor.renewals.steps import Entry, Step

FILE = "var/renewals.jsonl"


def entries(root: Path) -> tuple[Entry, ...]:
    """Return every step that was noted; raises UnfinishedError where a line was changed."""
    return tuple(_read(bound_lines(root, FILE)))


def _read(lines: Iterable[bytes]) -> Iterator[Entry]:
    for line in lines:
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
