"""A medium's folder on this machine: written by one at a time, and removed from whole."""

import shutil
from collections.abc import Sequence
from contextlib import AbstractContextManager
from pathlib import Path

from pipeline.outside.holding import holding

_LOCK = ".terbit.lock"
_BUSY = "Tempat cadangan ini sedang ditulis oleh perintah lain. Tunggu sampai selesai."


def writing(base: Path) -> AbstractContextManager[None]:
    """Hold a medium's folder while the block runs; raises RefusedError where another does."""
    return holding(base / _LOCK, _BUSY)


def remove(base: Path, names: Sequence[str], spare: str) -> None:
    """Remove backups; one that is half removed bears the name `spare`, and is none any more."""
    going = base / spare
    for name in names:
        shutil.rmtree(going, ignore_errors=True)
        (base / name).rename(going)
        shutil.rmtree(going)
