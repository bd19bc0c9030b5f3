"""What the flows ask of a medium; two make it real: plain files, and a restic repository."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from pipeline.archive.record import Record
from pipeline.archive.snapshot import Snapshot
from pipeline.findings import Finding

OnStep = Callable[[int, int], None]


@dataclass(frozen=True)
class Batch:
    """What a backup is made of: what it says of itself, and the file that each path comes from."""

    record: Record
    sources: Mapping[str, Path]


@dataclass(frozen=True)
class Looked:
    """What a look at a medium found; `whole` tells of each backup of which every byte was read."""

    findings: tuple[Finding, ...]
    whole: Mapping[str, bool]


@dataclass(frozen=True)
class Fetched:
    """What came out of a backup: paths as they lie there, and those that are damaged and so were
    not put down."""

    paths: tuple[str, ...] = ()
    damaged: tuple[str, ...] = ()


@dataclass(frozen=True)
class Extent:
    """How much of a medium is read: everything, or the part whose turn it is."""

    everything: bool
    turn: int = 0


class Store(Protocol):
    """A medium that is there. Everything raises UnfinishedError where it cannot be read or
    written, OSError where the machine refuses."""

    def snapshots(self) -> Sequence[Snapshot]:
        """Return every finished backup, oldest first."""

    def take(self, batch: Batch, distrusted: Collection[str], on_step: OnStep) -> Snapshot:
        """Make a backup; nothing is taken over from the `distrusted` ones. What a run that was
        stopped has copied is not copied again."""

    def look(self, extent: Extent, on_step: OnStep) -> Looked:
        """Read backups back and tell what is wrong with them."""

    def fetch(self, name: str, only: str, into: Path, on_step: OnStep) -> Fetched:
        """Copy a backup, or what lies at or under the path `only`, into an empty folder."""

    def forget(self, names: Sequence[str], *, thoroughly: bool) -> None:
        """Remove backups; what only they held may stay until it is done `thoroughly`."""
