"""Another site on loopback, which answers as such sites do: well, badly, slowly or not at all."""

import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

SLOW_SECONDS = 1.0


@dataclass
class Other:
    """What the site answers by path (status, and where to), and what it was asked."""

    port: int = 0
    answers: dict[str, tuple[int, str]] = field(default_factory=dict)
    asked: Counter[str] = field(default_factory=Counter)
    agents: set[str] = field(default_factory=set)
    passwords: list[str] = field(default_factory=list)
    at_once: int = 0
    busiest: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def at(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}{path}"


class _Handler(BaseHTTPRequestHandler):
    def __init__(self, *arguments: Any, other: Other) -> None:
        self._other = other
        super().__init__(*arguments)

    def do_HEAD(self) -> None:
        self._answer()

    def do_GET(self) -> None:
        self._answer()

    def _answer(self) -> None:
        other = self._other
        with other.lock:
            other.asked[f"{self.command} {self.path}"] += 1
            other.agents.add(self.headers.get("User-Agent", ""))
            other.passwords += self.headers.get_all("Authorization", [])
            other.at_once += 1
            other.busiest = max(other.busiest, other.at_once)
        if self.path == "/slow/":
            time.sleep(SLOW_SECONDS)
        no_head = self.path == "/no-head/" and self.command == "HEAD"
        status, to = (405, "") if no_head else other.answers.get(self.path, (200, ""))
        with other.lock:
            other.at_once -= 1
        self.send_response(status)
        if to:
            self.send_header("Location", to)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that went away is no error."""


@contextmanager
def other_site(**answers: tuple[int, str]) -> Iterator[Other]:
    """Serve another site while the block runs; `gone=(404, "")` answers at /gone/."""
    other = Other(answers={f"/{name}/": answer for name, answer in answers.items()})
    server = _Server(("127.0.0.1", 0), partial(_Handler, other=other))
    other.port = server.server_address[1]
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield other
    finally:
        server.shutdown()
        server.server_close()
