"""What people wrote of incidents: lines that are only ever added, each bound to the one before."""

from collections.abc import Iterator
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from pipeline.errors import UnfinishedError
from pipeline.journal import append, broken
from pipeline.monitor.incident_entries import Entry

FILE = "var/insiden.jsonl"
_ENTRY: TypeAdapter[Entry] = TypeAdapter(Entry)


def entries(root: Path) -> tuple[Entry, ...]:
    """Return everything that was written; raises UnfinishedError where a line was changed."""
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
            yield _ENTRY.validate_json(line)
        except ValidationError:
            continue  # a line that a full disk cut short; the chain above tells of any other


def write(root: Path, entry: Entry) -> None:
    """Add what somebody wrote."""
    append(root / FILE, _ENTRY.dump_python(entry, mode="json"))
