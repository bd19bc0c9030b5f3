"""Readers that never stop reading: what they get must be whole, there, and of one version.

`reading(address, known)` polls a site from several threads while the block runs. `known` gives the
bytes that a path may have; the harness follows what each page asks for.
"""

import re
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import requests

_ASKED = re.compile(rb"href=/(\S+?\.css)>")
_VERSION = re.compile(rb"versi=(\d+)")


@dataclass
class Seen:
    """What readers saw: how often they asked, what was wrong, and when versions were mixed."""

    asked: int = 0
    wrong: list[str] = field(default_factory=list)
    mixed: list[float] = field(default_factory=list)
    versions: set[int] = field(default_factory=set)

    @property
    def mixed_for(self) -> float:
        """Return the longest time in seconds within which versions were seen mixed."""
        longest, start, last = 0.0, 0.0, -9.0
        for at in sorted(self.mixed):
            start = at if at - last > 1 else start
            longest, last = max(longest, at - start), at
        return longest


Known = Callable[[str, bytes], bool]
"""Tells whether these bytes are what a path may hold, in some version."""


@contextmanager
def reading(address: str, known: Known, pages: list[str], threads: int = 3) -> Iterator[Seen]:
    """Poll `pages` (the home page first) and what they ask for, until the block ends."""
    seen, stop = Seen(), threading.Event()
    readers = [
        threading.Thread(target=_read, args=(address, known, pages, seen, stop))
        for _ in range(threads)
    ]
    for reader in readers:
        reader.start()
    try:
        yield seen
    finally:
        stop.set()
        for reader in readers:
            reader.join()


def _read(address: str, known: Known, pages: list[str], seen: Seen, stop: threading.Event) -> None:
    with requests.Session() as session:
        session.headers["Accept-Encoding"] = "identity"
        while not stop.is_set():
            for page in pages:
                _look(session, address, known, page, seen)
            _compare(session, address, pages, seen)
            time.sleep(0.02)


def _look(session: requests.Session, address: str, known: Known, page: str, seen: Seen) -> None:
    body = _get(session, address, known, page, seen)
    for asked in _ASKED.findall(body):
        _get(session, address, known, asked.decode(), seen)


def _get(session: requests.Session, address: str, known: Known, path: str, seen: Seen) -> bytes:
    try:
        answer = session.get(f"{address}/{path}", allow_redirects=False, timeout=10)
    except requests.RequestException as problem:
        seen.wrong.append(f"{path}: {problem}")
        return b""
    seen.asked += 1
    if answer.status_code != 200 or not known(path, answer.content):
        seen.wrong.append(f"{path}: {answer.status_code}, {len(answer.content)} bytes")
    return answer.content


def _compare(session: requests.Session, address: str, pages: list[str], seen: Seen) -> None:
    """Read one page, another, and the first again: where the first stayed, both are of one version.

    Versions only ever go up, so that the first cannot have been another in between.
    """
    told = []
    for page in (pages[0], pages[1], pages[0]):
        found = _VERSION.search(session.get(f"{address}/{page}", timeout=10).content)
        told.append(int(found[1]) if found else -1)
    seen.versions.update(told)
    if told[0] == told[2] != told[1]:
        seen.mixed.append(time.monotonic())
