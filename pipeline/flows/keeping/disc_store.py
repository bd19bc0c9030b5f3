"""A set of images for CD or DVD: every backup is whole by itself, and every disc can be read by
itself.

What lies on which disc stands in a list on every disc. The images are to be burnt; as long as
they lie in the folder they are a medium like any other.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.archive.discs import Piece
from pipeline.archive.record import moment_of
from pipeline.archive.snapshot import Snapshot
from pipeline.errors import RefusedError
from pipeline.flows.keeping.base import remove, writing
from pipeline.flows.keeping.disc_fetch import fetch, listed
from pipeline.flows.keeping.disc_look import look
from pipeline.flows.keeping.disc_take import UNFINISHED, take
from pipeline.flows.keeping.store import Batch, Extent, Fetched, Looked, OnStep

_IMAGE = re.compile(r"([0-9]{8}T[0-9]{6}Z)-([0-9]+)\.iso")


@dataclass(frozen=True)
class DiscStore:
    """A folder that holds images, in folders of their own or side by side; `disc_bytes` is the
    size of a disc, which only writing needs."""

    base: Path
    disc_bytes: int = 0

    def snapshots(self) -> Sequence[Snapshot]:
        """Return every set of which there is an image, oldest first."""
        return [_snapshot(name, images) for name, images in sorted(self._sets().items())]

    def _sets(self) -> dict[str, dict[int, Path]]:
        """Return the images by the name of their backup and the number of their disc."""
        found: dict[str, dict[int, Path]] = {}
        for image in (*self.base.glob("*.iso"), *self.base.glob("*/*.iso")):
            named = _IMAGE.fullmatch(image.name)
            if named and moment_of(named[1]) and not image.parent.name.startswith(UNFINISHED):
                found.setdefault(named[1], {})[int(named[2])] = image
        return found

    def take(self, batch: Batch, distrusted: Collection[str], on_step: OnStep) -> Snapshot:
        """Write a set of images; nothing is taken over from the sets before."""
        self.base.mkdir(mode=0o700, parents=True, exist_ok=True)
        with writing(self.base):
            if (self.base / batch.record.id).exists():
                name = batch.record.id
                raise RefusedError([f"Cadangan {name} sudah ada. Tunggu satu detik, ulangi."])
            pieces = take(self.base, batch, self.disc_bytes, on_step)
        return _told(batch.record.id, pieces)

    def look(self, extent: Extent, on_step: OnStep) -> Looked:
        """Sum whole images: all, or of the newest set the one whose turn it is."""
        return look(self.base, self._sets(), extent, on_step)

    def fetch(self, name: str, only: str, into: Path, on_step: OnStep) -> Fetched:
        """Copy a backup, or a part of it; raises UnfinishedError with the discs that are wanted."""
        return fetch(name, self._sets().get(name, {}), only, into, on_step)

    def forget(self, names: Sequence[str], *, thoroughly: bool) -> None:
        """Remove sets of images from the folder; burnt discs are kept by whoever keeps them."""
        with writing(self.base):
            remove(self.base, names, f"{UNFINISHED}-hapus")


def _snapshot(name: str, images: Mapping[int, Path]) -> Snapshot:
    return _told(name, listed(images))


def _told(name: str, pieces: Sequence[Piece]) -> Snapshot:
    at = moment_of(name)
    assert at is not None
    if not pieces:
        return Snapshot(name, at)
    return Snapshot(name, at, sum(p.size for p in pieces), len({p.path for p in pieces}))
