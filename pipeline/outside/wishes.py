"""The queue of a server: a file for each time that main moved and the site should follow.

A wish is whole or not there, and goes only once the site shows main at least as new as it. Losing
the folder loses nothing: whether main is ahead of the site can be seen without it.
"""

import json
import os
import time
from dataclasses import dataclass
from pathlib import Path

FOLDER = "terbit/queue"


@dataclass(frozen=True)
class Wish:
    """One move of main: the name of its file, and the commit that main moved to."""

    name: str
    commit: str


def make_queue(server: Path) -> None:
    """Make the folder of a bare repository's queue."""
    (server / FOLDER).mkdir(parents=True, exist_ok=True)


def wish(server: Path, commit: str) -> None:
    """Put a wish into the queue of a bare repository, onto the disk before it is told."""
    make_queue(server)
    folder = server / FOLDER
    name = f"{time.time_ns():020}-{os.getpid()}.json"
    unfinished = folder / f".{name}"
    with unfinished.open("w", encoding="utf-8") as file:
        json.dump({"version": 1, "commit": commit}, file)
        file.flush()
        os.fsync(file.fileno())
    unfinished.rename(folder / name)
    _settle(folder)


def waiting(server: Path) -> list[Wish]:
    """Return the wishes of a queue, oldest first; what cannot be read is one of no known commit."""
    folder = server / FOLDER
    found = folder.iterdir() if folder.is_dir() else ()
    names = [each.name for each in found if _is_wish(each.name)]
    return [Wish(name, _commit(folder / name)) for name in sorted(names)]


def fulfil(server: Path, wishes: list[Wish]) -> None:
    """Take wishes out of the queue."""
    for each in wishes:
        (server / FOLDER / each.name).unlink(missing_ok=True)


def _is_wish(name: str) -> bool:
    return name.endswith(".json") and not name.startswith(".")


def _commit(file: Path) -> str:
    try:
        return str(json.loads(file.read_bytes())["commit"])
    except (OSError, ValueError, KeyError, TypeError):
        return ""


def _settle(folder: Path) -> None:
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
