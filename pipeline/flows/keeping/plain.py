"""The portable medium: one folder of plain files a backup, each a BagIt bag (RFC 8493).

A file that did not change since the backup before is a second name of the copy there, where the
file system has hard links. Whatever is being written lies apart until it is whole.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.archive.bag.write import INFO
from pipeline.archive.record import moment_of
from pipeline.archive.snapshot import Snapshot
from pipeline.flows.keeping.base import remove, writing
from pipeline.flows.keeping.plain_fetch import fetch
from pipeline.flows.keeping.plain_look import look, reading
from pipeline.flows.keeping.plain_take import UNFINISHED, take
from pipeline.flows.keeping.store import Batch, Extent, Fetched, Looked, OnStep
from pipeline.outside.streams import Pace


@dataclass(frozen=True)
class PlainStore:
    """A folder that holds backups; `limit` is in bytes a second."""

    base: Path
    limit: int | None = None

    def snapshots(self) -> Sequence[Snapshot]:
        """Return every finished backup, oldest first."""
        if not self.base.is_dir():
            return []
        found = (_snapshot(folder) for folder in sorted(self.base.iterdir()) if folder.is_dir())
        return [each for each in found if each]

    def take(self, batch: Batch, distrusted: Collection[str], on_step: OnStep) -> Snapshot:
        """Make a backup beside the others."""
        self.base.mkdir(mode=0o700, parents=True, exist_ok=True)
        with writing(self.base):
            trusted = [each.id for each in self.snapshots() if each.id not in distrusted]
            before = self.base / trusted[-1] if trusted else None
            made = take(self.base, batch, before, Pace(self.limit), on_step)
        return _snapshot(made) or Snapshot(batch.record.id, batch.record.at)

    def look(self, extent: Extent, on_step: OnStep) -> Looked:
        """Read whole backups back: all, or the newest and the one whose turn it is."""
        names = [each.id for each in self.snapshots()]
        wanted = names if extent.everything else share(names, extent.turn)
        return look(self.base, wanted, on_step)

    def fetch(self, name: str, only: str, into: Path, on_step: OnStep) -> Fetched:
        """Copy a backup, or a part of it, file by file against its hashes."""
        return fetch(self.base / name, only, into, on_step)

    def forget(self, names: Sequence[str], *, thoroughly: bool) -> None:
        """Remove backups; one that was half removed is no backup any more."""
        with writing(self.base):
            remove(self.base, names, f"{UNFINISHED}-hapus")


def share(names: Sequence[str], turn: int) -> list[str]:
    """Return the newest name, and of the others the one whose turn it is."""
    older = names[:-1]
    return [*names[-1:], *([older[turn % len(older)]] if older else [])]


def _snapshot(folder: Path) -> Snapshot | None:
    return snapshot_of(folder.name, reading(folder)(INFO)) if moment_of(folder.name) else None


def snapshot_of(name: str, info: bytes) -> Snapshot | None:
    """Return the backup of a name as its bag-info.txt tells it; None where it is no such name."""
    at = moment_of(name)
    if at is None:
        return None
    lines = info.decode("utf-8", "replace").splitlines()
    oxum = next((line for line in lines if line.startswith("Payload-Oxum: ")), "")
    size, _, files = oxum.removeprefix("Payload-Oxum: ").partition(".")
    if size.isdecimal() and files.isdecimal():
        return Snapshot(name, at, int(size), int(files))
    return Snapshot(name, at)
