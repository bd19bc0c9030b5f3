"""Copying and summing large files in pieces: one reading gives both the copy and its SHA-256."""

import hashlib
import os
import time
from dataclasses import dataclass
from pathlib import Path

_PIECE = 1024 * 1024


@dataclass(frozen=True)
class Sum:
    """What a file holds: its size in bytes and its SHA-256."""

    size: int
    sha256: str


class Pace:
    """Holds copying to so many bytes a second over its whole life; None: as fast as can be."""

    def __init__(self, most: int | None = None) -> None:
        self._most, self._spent, self._start = most, 0, time.monotonic()

    def spend(self, count: int) -> None:
        """Wait until `count` more bytes may have been copied."""
        self._spent += count
        if self._most:
            due = self._start + self._spent / self._most
            time.sleep(max(0.0, due - time.monotonic()))


def summed(file: Path) -> Sum:
    """Return what a file holds."""
    with file.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256")
        return Sum(stream.tell(), digest.hexdigest())


def copied(source: Path, target: Path, pace: Pace) -> Sum:
    """Copy a file and return what was copied; under its name the copy is whole or absent."""
    unfinished = target.with_name(f"{target.name}.belum")
    digest, size = hashlib.sha256(), 0
    with source.open("rb") as reading, unfinished.open("wb") as writing:
        while piece := reading.read(_PIECE):
            digest.update(piece)
            size += len(piece)
            writing.write(piece)
            pace.spend(len(piece))
    unfinished.replace(target)
    return Sum(size, digest.hexdigest())


def linked(there: Path, target: Path) -> bool:
    """Give a file a second name; False where the file system, or the pair, does not allow it."""
    try:
        os.link(there, target)
    except OSError:
        return False
    return True


def settled() -> None:
    """Return when the system has put what was written onto its disks."""
    os.sync()


def cut(source: Path, start: int, size: int, target: Path | None = None) -> Sum:
    """Return what a part of a file holds, and copy it where a target is given; in bytes."""
    digest, left = hashlib.sha256(), size
    with source.open("rb") as reading, (target or Path(os.devnull)).open("wb") as writing:
        reading.seek(start)
        while left and (piece := reading.read(min(_PIECE, left))):
            digest.update(piece)
            writing.write(piece)
            left -= len(piece)
    return Sum(size - left, digest.hexdigest())
