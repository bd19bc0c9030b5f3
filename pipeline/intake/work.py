"""A run's own folder under var/intake, and what runs that were killed left behind there."""

import fcntl
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

FOLDER = "var/intake"
_LOCK = ".lock"


@contextmanager
def working(root: Path) -> Iterator[Path]:
    """Yield an empty folder that goes when the block ends; sweep what killed runs left.

    A run holds a lock on its folder, which goes with the process.
    """
    base = root / FOLDER
    base.mkdir(mode=0o700, parents=True, exist_ok=True)
    with _alone(base / ".door"):
        _sweep(base)
        folder = Path(tempfile.mkdtemp(dir=base))
        held = (folder / _LOCK).open("w")
        fcntl.flock(held, fcntl.LOCK_EX)
    try:
        with held:
            yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def placing(base: Path) -> Iterator[None]:
    """Wait until no other run with the same `base` places files, and hold it for the block."""
    with _alone(base / ".placing"):
        yield


@contextmanager
def _alone(file: Path) -> Iterator[None]:
    with file.open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield


def _sweep(base: Path) -> None:
    for left in (folder for folder in base.iterdir() if folder.is_dir()):
        try:
            with (left / _LOCK).open("w") as held:
                fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            continue
        shutil.rmtree(left, ignore_errors=True)
