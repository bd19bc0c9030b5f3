"""The journal: who did what to which release, and when; one line an act, for ever.

Each line carries the SHA-256 of the line before it, so that a line which was changed, taken out or
put in later shows. The file is only ever added to.
"""

import fcntl
import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

PATH = "var/journal.jsonl"
_NOTHING = "0" * 64
_BLOCK = 8192


def append(file: Path, told: Mapping[str, object]) -> None:
    """Add an act to the journal `file` and see it onto the disk; raises OSError where it cannot.

    Its values are plain, as JSON has them.
    A line that a full disk cut short stays as it is, with its hash in the next.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    opened = os.open(file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o640)
    try:
        fcntl.flock(opened, fcntl.LOCK_EX)
        end = os.lseek(opened, 0, os.SEEK_END)
        last, whole = _last_line(opened, end)
        line = json.dumps({**told, "before": _digest(last)}, ensure_ascii=False)
        os.pwrite(opened, (b"" if whole else b"\n") + line.encode() + b"\n", end)
        os.fsync(opened)
    finally:
        os.close(opened)


def broken(raw: bytes) -> Iterator[int]:
    """Yield the numbers, from 1, of lines that do not carry the hash of the line before them."""
    before: bytes | None = None
    for number, line in enumerate(raw.splitlines(), start=1):
        if _told_before(line) not in (_digest(before), None):
            yield number
        before = line


def _told_before(line: bytes) -> str | None:
    """Return the hash that a line carries; None for one that was cut short."""
    try:
        return str(json.loads(line)["before"])
    except (ValueError, KeyError, TypeError):
        return None


def _digest(line: bytes | None) -> str:
    return _NOTHING if line is None else hashlib.sha256(line).hexdigest()


def _last_line(opened: int, end: int) -> tuple[bytes | None, bool]:
    """Return the last line of a file, None where there is none, and whether it was ended."""
    tail, at = b"", end
    while at and b"\n" not in tail[:-1]:
        at = max(0, at - _BLOCK)
        tail = os.pread(opened, end - at, at)
    if not tail:
        return None, True
    return tail.rstrip(b"\n").rpartition(b"\n")[2], tail.endswith(b"\n")
