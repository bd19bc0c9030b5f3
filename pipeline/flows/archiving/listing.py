"""List: the closed bags and the open folders of a court's archive."""

from dataclasses import dataclass
from pathlib import Path

from pipeline.flows.archiving.bags import PLACE, closed_bags, in_open, open_folders, versions_in
from pipeline.flows.archiving.closing import SIGNATURE


@dataclass(frozen=True)
class Row:
    """One bag or open folder in the list: how many versions it holds, and whether it is signed."""

    name: str
    versions: int
    closed: bool
    signed: bool


def list_archive(root: Path) -> list[Row]:
    """Return every bag and open folder; raises OSError, ValueError where an open one is broken."""
    base = root / PLACE
    names = [*closed_bags(base, monthly=True), *closed_bags(base, monthly=False)]
    rows = [
        Row(name, len(versions_in(base / name)), True, (base / name / SIGNATURE).is_file())
        for name in names
    ]
    rows += [Row(f.name, len(in_open(f)), False, False) for f in open_folders(base)]
    return sorted(rows, key=lambda row: row.name)
