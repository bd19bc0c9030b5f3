"""Asking a live site for its files as a reader would: in parallel, and whole.

Plain bytes are asked for, no cache, no redirects followed, no cookies, no passwords. A body is
hashed as it comes; connections are kept and used again.
"""

import hashlib
import os
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from typing import TypeVar

import urllib3
from certifi import where
from requests.utils import get_environ_proxies, select_proxy
from urllib3 import exceptions

from pipeline.outside.certificates import trouble_of
from pipeline.release.answers import LARGEST_KEPT, Answer, Silence

_AT_ONCE = 16
TIMEOUTS = (10.0, 30.0)
_TRIES = 2
_CHUNK = 1 << 16
_ASKED = {
    "Accept": "*/*",
    "Accept-Encoding": "identity",
    "Cache-Control": "no-cache",
    "Pragma": "no-cache",
    "User-Agent": "Terbit (memeriksa situs)",
}
_Judged = TypeVar("_Judged")
OnStep = Callable[[int, int], None]


@dataclass(frozen=True)
class Question:
    """An address below a site's root, and the most bytes of an answer that are read.

    `headers` take the place of those that are usual, by name.
    """

    address: str
    most: int
    headers: tuple[tuple[str, str], ...] = ()


class Asker:
    """Asks one site; made by `asking`."""

    def __init__(self, base: str, timeouts: tuple[float, float], pool: urllib3.PoolManager) -> None:
        self._base, self._pool = base.rstrip("/"), pool
        self._timeout = urllib3.Timeout(connect=timeouts[0], read=timeouts[1])

    def ask(self, question: Question) -> Answer | Silence:
        """Return what the site answers; nothing is raised where it does not, after two tries.

        Of a longer answer than the question allows only so much is read, and one byte.
        """
        for tried in count(1):
            try:
                return self._once(question)
            except (exceptions.HTTPError, OSError, ValueError) as problem:
                if tried == _TRIES:
                    return Silence(_cause(problem))
        raise AssertionError

    def _once(self, question: Question) -> Answer:
        with self._pool.urlopen(
            "GET",
            self._base + question.address,
            headers={**_ASKED, **dict(question.headers)},
            timeout=self._timeout,
            redirect=False,
            retries=False,
            preload_content=False,
            decode_content=False,
        ) as answer:
            digest, kept, size = hashlib.sha256(), bytearray(), 0
            for chunk in _chunks(answer, question.most + 1):
                digest.update(chunk)
                size += len(chunk)
                kept += chunk if size <= LARGEST_KEPT else b""
            headers = {name.lower(): value for name, value in answer.headers.items()}
            body = bytes(kept) if size <= LARGEST_KEPT else None
            return Answer(answer.status, headers, size, digest.hexdigest(), body)


def _chunks(answer: urllib3.BaseHTTPResponse, most: int) -> Iterator[bytes]:
    while most > 0 and (chunk := answer.read(min(_CHUNK, most), decode_content=False)):
        most -= len(chunk)
        yield chunk


@contextmanager
def asking(base: str, timeouts: tuple[float, float] = TIMEOUTS) -> Iterator[Asker]:
    """Yield what asks the site at `base`, an address without a path; then close its connections."""
    with _pool(base) as pool:
        yield Asker(base, timeouts, pool)


def _pool(base: str) -> urllib3.PoolManager:
    """Return connections of this machine's own way out: its proxy and its certificates."""
    proxy = select_proxy(base, get_environ_proxies(base))
    trusted = os.environ.get("REQUESTS_CA_BUNDLE") or where()
    if proxy:
        return urllib3.ProxyManager(proxy, maxsize=_AT_ONCE, ca_certs=trusted)
    return urllib3.PoolManager(maxsize=_AT_ONCE, ca_certs=trusted)


def ask_all(
    asker: Asker,
    questions: Mapping[str, Question],
    judge: Callable[[str, Answer | Silence], _Judged],
    on_step: OnStep,
) -> dict[str, _Judged]:
    """Ask many questions, by any name, and return what `judge` makes of each answer.

    `judge` is called as answers come, in several threads, so that few bodies are held at a time.
    """
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        asked = {
            pool.submit(lambda name, about: judge(name, asker.ask(about)), name, about): name
            for name, about in questions.items()
        }
        judged = {}
        try:
            for done, each in enumerate(as_completed(asked), start=1):
                judged[asked[each]] = each.result()
                on_step(done, len(asked))
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    return {name: judged[name] for name in questions}


def _cause(problem: Exception) -> str:
    if isinstance(problem, exceptions.SSLError):
        return trouble_of(problem)
    causes = (
        (exceptions.NameResolutionError, "nama tidak dikenal"),
        ((exceptions.NewConnectionError, exceptions.ProxyError), "tidak tersambung"),
        (exceptions.TimeoutError, "terlalu lama menjawab"),
        (exceptions.HTTPError, "jawaban terputus"),
    )
    return next((words for kind, words in causes if isinstance(problem, kind)), "tidak terbaca")
