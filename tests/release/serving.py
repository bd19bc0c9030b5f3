"""A site of a few files on loopback that answers as a test wants it to, well or badly."""

import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Reply:
    """One answer; `told` is the Content-Length where it shall not be the true one."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    told: int | None = None


@dataclass
class Served:
    """The site: what it answers by path, how often it was asked, and with which headers."""

    port: int = 0
    replies: dict[str, Reply] = field(default_factory=dict)
    asked: Counter[str] = field(default_factory=Counter)
    headers: list[dict[str, str]] = field(default_factory=list)

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.port}"


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Small answers are not held back for more to send.
    disable_nagle_algorithm = True

    def __init__(self, *arguments: Any, served: Served) -> None:
        self._served = served
        super().__init__(*arguments)

    def do_GET(self) -> None:
        self._served.asked[self.path] += 1
        self._served.headers.append({k.lower(): v for k, v in self.headers.items()})
        reply = self._served.replies.get(self.path, Reply(b"tidak ada", 404))
        self.send_response(reply.status)
        for name, value in reply.headers.items():
            self.send_header(name, value)
        length = len(reply.body) if reply.told is None else reply.told
        self.send_header("Content-Length", str(length))
        self.end_headers()
        self.wfile.write(reply.body)
        self.close_connection = reply.told is not None

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@contextmanager
def serving(**replies: Reply) -> Iterator[Served]:
    """Serve while the block runs."""
    served = Served(replies=dict(replies))
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, served=served))
    server.daemon_threads = True
    served.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield served
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
