"""Asking the addresses of other sites whether they still answer: in parallel, but politely.

HEAD first, and GET where a server does not care for HEAD; no body is read. Each host is asked one
thing at a time, with a pause between. Addresses within a private network are never asked: the
machine that runs this may stand beside others that the public must not reach through it.
"""

import ipaddress
import socket
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from enum import StrEnum
from itertools import zip_longest
from urllib.parse import urljoin, urlsplit

import requests

from pipeline.outside.certificates import trouble_of

_TIMEOUTS = (5.0, 10.0)
_MOST_HOPS = 5
_AT_ONCE = 8
_PAUSE = 1.0
_MOVED = (301, 302, 303, 307, 308)
_FOR_GOOD = (301, 308)
_KEEPS_OUT = (401, 403, 407, 418, 429, 451, 503, 999)


class Outcome(StrEnum):
    """What came of asking one address."""

    ANSWERS = "answers"
    MOVED = "moved"
    GONE = "gone"
    SILENT = "silent"
    KEEPS_OUT = "keeps-out"
    NOT_ASKED = "not-asked"


@dataclass(frozen=True)
class LinkAnswer:
    """What an address answered: a status or a cause, and where it moved to for good."""

    outcome: Outcome
    detail: str
    moved_to: str | None = None


_PRIVATE = LinkAnswer(Outcome.NOT_ASKED, "alamat jaringan dalam")


class _Host:
    """One host: asked by one at a time, with a pause in between."""

    def __init__(self, pause: float) -> None:
        self._lock, self._pause, self._last = threading.Lock(), pause, -pause

    def __enter__(self) -> None:
        self._lock.acquire()
        time.sleep(max(0.0, self._last + self._pause - time.monotonic()))

    def __exit__(self, *_: object) -> None:
        self._last = time.monotonic()
        self._lock.release()


@dataclass(frozen=True)
class Manners:
    """How to ask: who we are, how long to wait, and whether private hosts may be asked."""

    agent: str
    pause: float = _PAUSE
    timeouts: tuple[float, float] = _TIMEOUTS
    private_too: bool = False


def ask(
    addresses: Iterable[str], manners: Manners, on_step: Callable[[int, int], None]
) -> dict[str, LinkAnswer]:
    """Return what each address answers; nothing is raised for an address that does not."""
    hosts: dict[str, _Host] = defaultdict(lambda: _Host(manners.pause))
    wanted = _taking_turns(set(addresses))
    for address in wanted:
        hosts[_host(address)]
    answers: dict[str, LinkAnswer] = {}
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        for address, answer in zip(
            wanted, pool.map(lambda a: _ask(a, manners, hosts[_host(a)]), wanted), strict=True
        ):
            answers[address] = answer
            on_step(len(answers), len(wanted))
    return answers


def _taking_turns(addresses: set[str]) -> list[str]:
    """Return the addresses in an order in which no host holds up the others."""
    of_host: dict[str, list[str]] = defaultdict(list)
    for address in sorted(addresses):
        of_host[_host(address)].append(address)
    turns = zip_longest(*of_host.values())
    return [address for turn in turns for address in turn if address is not None]


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def _ask(address: str, manners: Manners, host: _Host) -> LinkAnswer:
    try:
        if not (manners.private_too or _public(address)):
            return _PRIVATE
        with host:
            return _follow(address, manners)
    except (requests.RequestException, ValueError, OSError) as problem:
        return LinkAnswer(Outcome.SILENT, _cause(problem))


def _follow(address: str, manners: Manners) -> LinkAnswer:
    at, for_good = address, True
    with requests.Session() as session:
        session.headers["User-Agent"] = manners.agent
        session.auth = _no_password
        for _ in range(_MOST_HOPS + 1):
            if not (manners.private_too or _public(at)):
                return _PRIVATE
            status, to = _status(session, at, manners)
            if status not in _MOVED or not to:
                return _judge(status, at if at != address and for_good else None)
            at, for_good = urljoin(at, to), for_good and status in _FOR_GOOD
    return LinkAnswer(Outcome.GONE, "pengalihan berputar")


def _no_password(request: requests.PreparedRequest) -> requests.PreparedRequest:
    """Keep requests from looking for a password of this machine's user."""
    return request


def _status(session: requests.Session, address: str, manners: Manners) -> tuple[int, str]:
    for method in ("HEAD", "GET"):
        with session.request(
            method, address, timeout=manners.timeouts, allow_redirects=False, stream=True
        ) as answer:
            status, to = answer.status_code, answer.headers.get("Location", "")
        if status < 400:
            break
    return status, to


def _judge(status: int, moved_to: str | None) -> LinkAnswer:
    if status in _KEEPS_OUT:
        return LinkAnswer(Outcome.KEEPS_OUT, str(status))
    if status in (404, 410):
        return LinkAnswer(Outcome.GONE, str(status))
    if status >= 400:
        return LinkAnswer(Outcome.SILENT, str(status))
    return LinkAnswer(Outcome.MOVED if moved_to else Outcome.ANSWERS, str(status), moved_to)


def _public(address: str) -> bool:
    """Return whether every address that the host's name stands for is on the public internet."""
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return False
    found = socket.getaddrinfo(parts.hostname, parts.port or 443, type=socket.SOCK_STREAM)
    return all(ipaddress.ip_address(str(each[4][0]).partition("%")[0]).is_global for each in found)


def _cause(problem: Exception) -> str:
    if isinstance(problem, requests.exceptions.SSLError):
        return trouble_of(problem)
    causes = (
        (requests.exceptions.Timeout, "terlalu lama menjawab"),
        (socket.gaierror, "nama tidak dikenal"),
        (requests.exceptions.ConnectionError, "tidak tersambung"),
    )
    return next((words for kind, words in causes if isinstance(problem, kind)), "tidak terbaca")
