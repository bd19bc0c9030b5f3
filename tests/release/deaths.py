"""The ways in which a release to a far server dies: its program, the server, or the link."""

import os
import signal
import time
from collections.abc import Callable
from multiprocessing.context import ForkServerProcess
from pathlib import Path

from tests.release.far import Far
from tests.release.releasing import LAST_WORDS, begin

_SILENCE = 4.0
_WAIT = 240.0


def die(place: Far, way: str, after: float) -> bool:
    """Begin a release, let it die so many seconds after it reached for the server, and mend what
    broke; return whether it was still at work. Whoever lives on must say that it did not finish.
    """
    process = begin(place.root, _SILENCE)
    _wait_until_connected(place, process)
    process.join(after)
    at_work = process.exitcode is None
    _WAYS[way](place, process)
    process.join(_WAIT)
    _mend(place)
    assert process.exitcode in (0, 3, -signal.SIGKILL), process.exitcode
    return at_work and process.exitcode != 0


def whole(place: Far) -> float:
    """Release, and return the seconds that it worked on the server."""
    process = begin(place.root)
    started = _wait_until_connected(place, process)
    process.join(_WAIT)
    assert process.exitcode == 0, (place.root / LAST_WORDS).read_text(encoding="utf-8")
    return time.monotonic() - started


def _wait_until_connected(place: Far, process: ForkServerProcess) -> float:
    before, until = place.link.sent, time.monotonic() + _WAIT
    while place.link.sent == before and process.exitcode is None and time.monotonic() < until:
        process.join(0.005)
    return time.monotonic()


def _kill_client(_place: Far, process: ForkServerProcess) -> None:
    process.kill()


def _kill_session(place: Far, _process: ForkServerProcess) -> None:
    for number in below(place.server.process):
        _kill(number)


def _kill_server(place: Far, _process: ForkServerProcess) -> None:
    for number in (place.server.process, *below(place.server.process)):
        _kill(number)


def _cut(place: Far, _process: ForkServerProcess) -> None:
    place.link.cut()


def _hush(place: Far, _process: ForkServerProcess) -> None:
    place.link.hush()


_WAYS: dict[str, Callable[[Far, ForkServerProcess], None]] = {
    "client killed": _kill_client,
    "session killed": _kill_session,
    "server killed": _kill_server,
    "link cut": _cut,
    "link hushed": _hush,
}
WAYS = tuple(_WAYS)


def _mend(place: Far) -> None:
    place.link.mend()
    if _parent(place.server.process) is None:
        place.restart()


def below(number: int) -> list[int]:
    """Return the processes that a process began, and those that they began."""
    own = [int(file.name) for file in Path("/proc").iterdir() if file.name.isdecimal()]
    parents = {each: _parent(each) for each in own}
    found, level = [], [number]
    while level:
        level = [each for each, parent in parents.items() if parent in level]
        found += level
    return found


def _parent(number: int) -> int | None:
    """Return the parent of a process that runs; None where it does not, or is dead already."""
    try:
        told = Path(f"/proc/{number}/stat").read_text("utf-8", "replace").rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return None
    return None if told[0] == "Z" else int(told[1])


def _kill(number: int) -> None:
    try:
        os.kill(number, signal.SIGKILL)
    except ProcessLookupError:
        return
