"""Which reports of visitors were written: what a run of the SOP is given as evidence."""

import datetime as dt
import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

FOLDER = "var/pengunjung/laporan"


@dataclass(frozen=True)
class Written:
    """A report: its first and last day, the SHA-256 of its SHA256SUMS, and when it was written."""

    first: str
    last: str
    digest: str
    moment: str

    @property
    def at(self) -> dt.datetime:
        """Return when it was written."""
        return dt.datetime.fromisoformat(self.moment)


def note(root: Path, written: Written) -> None:
    """Remember a report; the same one again changes nothing but its time."""
    file = root / FOLDER / f"{written.first}-{written.last}-{written.digest[:16]}.json"
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    new = file.with_suffix(".baru")
    new.write_text(json.dumps(asdict(written)), encoding="utf-8")
    new.replace(file)


def written_reports(root: Path) -> Iterator[Written]:
    """Yield the reports that are remembered; a file that was cut short tells nothing."""
    for file in sorted((root / FOLDER).glob("*.json")):
        with suppress(OSError, ValueError, TypeError):
            written = Written(**json.loads(file.read_text(encoding="utf-8")))
            if written.at.tzinfo:
                yield written
