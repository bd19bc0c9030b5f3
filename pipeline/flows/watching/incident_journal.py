"""What people wrote of incidents: lines that are only ever added, each bound to the one before."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from pipeline.flows.watching.bound_lines import bound_lines
from pipeline.journal import append
from pipeline.monitor.incident_entries import Entry

FILE = "var/insiden.jsonl"
_ENTRY: TypeAdapter[Entry] = TypeAdapter(Entry)


def entries(root: Path) -> tuple[Entry, ...]:
    """Return everything that was written; raises UnfinishedError where a line was changed."""
    return tuple(_read(bound_lines(root, FILE)))


def _read(lines: Iterable[bytes]) -> Iterator[Entry]:
    for line in lines:
        try:
            yield _ENTRY.validate_json(line)
        except ValidationError:
            continue  # a line that a full disk cut short; the chain above tells of any other


def write(root: Path, entry: Entry) -> None:
    """Add what somebody wrote."""
    append(root / FILE, _ENTRY.dump_python(entry, mode="json"))
