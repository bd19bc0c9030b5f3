"""What an erasure still owes, so that whoever looks at backups hears of it until it is done."""

from collections.abc import Iterator
from pathlib import Path

from pipeline.archive.faults import erasure_owed
from pipeline.findings import Finding, Place
from pipeline.flows.erasing.desk import states


def owed_on(root: Path, medium: str) -> Iterator[Finding]:
    """Yield the erasures that are not done yet on a medium, or on the discs burnt of it.

    Raises UnfinishedError where how far they have come cannot be read.
    """
    for state in states(root):
        for place in state.owing:
            if place.which == medium:
                words = "Lanjutkan penghapusan tuntas: terbit erase --continue."
                yield erasure_owed.FAULT.at(Place(f"{place.kind} {medium}"), words)
