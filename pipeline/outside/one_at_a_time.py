"""One process of this folder at a time, and a word of its own that outlives it."""

import fcntl
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pipeline.errors import RefusedError

_RUNNING = "Rilis ke tujuan ini sedang dikerjakan perintah lain di sini. Tunggu sampai selesai."


@contextmanager
def alone(file: Path, busy: str = _RUNNING) -> Iterator[str]:
    """Hold a file for one process; yields the word that was written there the first time.

    The hold goes with the process, so a killed one leaves nothing behind but its word, by which the
    next knows what was begun from here. Raises RefusedError with the words `busy`
    while another process holds it.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    opened = os.open(file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        try:
            fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as problem:
            raise RefusedError([busy]) from problem
        yield _word(opened)
    finally:
        os.close(opened)


def _word(opened: int) -> str:
    known = os.pread(opened, 64, 0).decode("ascii", "replace")
    if len(known) == 64:
        return known
    word = secrets.token_hex(32)
    os.pwrite(opened, word.encode(), 0)
    os.fsync(opened)
    return word
