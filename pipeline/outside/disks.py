"""Disks of this machine: where one with a label is mounted, and how much room is left."""

import shutil
import subprocess
from pathlib import Path

from pipeline.errors import UnfinishedError


def mounted(label: str) -> Path | None:
    """Return where the disk with this label is mounted; None where it is not.

    Raises UnfinishedError where this machine has no findmnt (util-linux) to ask.
    """
    asked = ["findmnt", "--noheadings", "--first-only", "--output", "TARGET"]
    try:
        done = subprocess.run(
            [*asked, "--source", f"LABEL={label}"], capture_output=True, text=True, check=False
        )
    except FileNotFoundError as problem:
        raise UnfinishedError("findmnt belum ada. Debian: apt install util-linux") from problem
    found = done.stdout.strip()
    return Path(found) if done.returncode == 0 and found else None


def room(folder: Path) -> int:
    """Return the bytes that are free where a folder is, or will be."""
    while not folder.exists():
        folder = folder.parent
    return shutil.disk_usage(folder).free
