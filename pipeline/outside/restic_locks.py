"""Locks that runs of restic left which are no more.

restic itself takes a lock for alive while any process of this machine has its number; numbers come
around, and a link that was cut leaves its lock on the server for good.
"""

import json
import socket
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

Run = Callable[..., Sequence[str]]


def all_left(run: Run) -> bool:
    """Return whether every lock is one of this machine whose run is no more; False where one
    cannot be read. `run` gives the lines that restic said."""
    locks = list(_locks(run))
    return bool(locks) and all(map(_is_left, locks))


def _locks(run: Run) -> Iterator[dict[str, Any]]:
    for name in run("list", "locks"):
        try:
            told = json.loads("".join(run("cat", "lock", name)))
        except ValueError:
            told = {}
        yield told if isinstance(told, dict) else {}


def _is_left(lock: dict[str, Any]) -> bool:
    number = lock.get("pid")
    if lock.get("hostname") != socket.gethostname() or not isinstance(number, int):
        return False
    try:
        return Path(f"/proc/{number}/comm").read_text("utf-8").strip() != "restic"
    except OSError:
        return True
