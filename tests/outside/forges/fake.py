"""A forge on loopback: real HTTP over a small world, with faults on demand."""

import json
import re
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from pipeline.outside.loopback import LoopbackServer
from tests.outside.forges.world import World

TOKEN = "rahasia-" + "0123456789abcdef"


@dataclass
class Fault:
    """What goes wrong with the next requests of a method whose address holds `where`.

    `how` is a status, or: hang (no answer), lost (done, then no answer), late (done when
    the test lets it arrive), truncated, garbage, dripping, elsewhere and around (redirects).
    """

    how: int | str
    method: str = ""
    where: str = ""
    times: int = 1
    headers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Exchange:
    """One request as it came in, and what was answered."""

    method: str
    path: str
    query: dict[str, str]
    body: Any
    headers: dict[str, str]
    status: int
    answer: Any


@dataclass(frozen=True)
class Request:
    method: str
    path: str
    query: dict[str, str]
    body: Any


Reply = tuple[int, Any]
Route = tuple[str, str, Callable[..., Reply]]


class Dialect:
    """How one forge speaks of the world; `routes` are method, pattern of the path, function."""

    kind: str
    prefix: str
    size_key: str
    most: int
    token_header: str
    token: str

    def __init__(self, world: World) -> None:
        self.world = world

    def routes(self) -> list[Route]:
        raise NotImplementedError

    def page_headers(self, address: str, page: int, pages: int, total: int) -> dict[str, str]:
        raise NotImplementedError


class Fake:
    """A running fake forge: its address, its world, what was asked, and what is to go wrong."""

    def __init__(self, dialect: Dialect) -> None:
        self.dialect = dialect
        self.world = dialect.world
        self.exchanges: list[Exchange] = []
        self.faults: list[Fault] = []
        self.page_size = dialect.most
        self.elsewhere = "http://127.0.0.1:9"
        self.address = ""
        self.lock = threading.Lock()
        self.meeting: threading.Barrier | None = None
        self.late: list[Request] = []

    def asked(self, method: str, where: str = "") -> list[Exchange]:
        return [each for each in self.exchanges if each.method == method and where in each.path]

    def let_arrive(self) -> None:
        """Do now what was answered by nothing, as a forge does that was only slow."""
        while self.late:
            self.reply(self.late.pop())

    def fault_for(self, method: str, address: str) -> Fault | None:
        for fault in self.faults:
            if fault.times and fault.method in ("", method) and fault.where in address:
                fault.times -= 1
                return fault
        return None

    def reply(self, request: Request) -> Reply:
        for method, pattern, function in self.dialect.routes():
            found = re.fullmatch(self.dialect.prefix + pattern, request.path)
            if found and method == request.method:
                try:
                    with self.lock:
                        return function(request, *found.groups())
                except KeyError:
                    break
        return 404, {"message": "not found"}


@contextmanager
def serving(dialect: Dialect, secured: ssl.SSLContext | None = None) -> Iterator[Fake]:
    """Serve a forge on loopback while the block runs, over TLS where a context is given."""
    fake = Fake(dialect)

    def handler(*arguments: Any) -> "_Handler":
        return _Handler(fake, *arguments)

    server = LoopbackServer(0, handler)
    if secured:
        server.socket = secured.wrap_socket(server.socket, server_side=True)
    fake.address = f"http://127.0.0.1:{server.server_address[1]}"
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    try:
        yield fake
    finally:
        server.shutdown()
        server.server_close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, fake: Fake, *arguments: Any) -> None:
        self.fake = fake
        super().__init__(*arguments)

    def log_message(self, *_: Any) -> None:
        pass

    def _take(self) -> None:
        parts = urlsplit(self.path)
        length = int(self.headers.get("Content-Length") or 0)
        body = json.loads(self.rfile.read(length)) if length else None
        raw = Request(self.command, parts.path, dict(parse_qsl(parts.query)), body)
        if self.headers.get(self.fake.dialect.token_header) != self.fake.dialect.token:
            self._give(raw, 401, {"message": "unauthorized"}, {})
            return
        if self.fake.meeting and self.command == "POST":
            self.fake.meeting.wait(5)
        fault = self.fake.fault_for(self.command, self.path)
        if fault is None:
            status, answer = self.fake.reply(raw)
            self._give(raw, status, *self._paged(raw, answer))
        else:
            self._fail(fault, raw)

    def do_GET(self) -> None:
        self._take()

    def do_POST(self) -> None:
        self._take()

    def do_PATCH(self) -> None:
        self._take()

    def do_PUT(self) -> None:
        self._take()

    def do_DELETE(self) -> None:
        self._take()

    def _paged(self, request: Request, answer: Any) -> tuple[Any, dict[str, str]]:
        dialect = self.fake.dialect
        if not isinstance(answer, list) or dialect.size_key not in request.query:
            return answer, {}
        size = min(int(request.query[dialect.size_key]), self.fake.page_size)
        page = int(request.query.get("page", 1))
        pages = max(1, -(-len(answer) // size))
        address = self.fake.address + request.path
        headers = dialect.page_headers(address, page, pages, len(answer))
        return answer[(page - 1) * size : page * size], headers

    def _fail(self, fault: Fault, request: Request) -> None:
        if isinstance(fault.how, int):
            self._give(request, fault.how, {"message": "fault"}, fault.headers)
            return
        done = {"lost": lambda: self.fake.reply(request), "hang": lambda: time.sleep(0.8)}
        done.get(fault.how, lambda: None)()
        if fault.how == "late":
            self.fake.late.append(request)
        if fault.how in ("lost", "late", "hang"):
            self._note(request, 0, None)
            self.close_connection = True
            return
        self._spoil(fault.how, request)

    def _spoil(self, how: str, request: Request) -> None:
        if how == "elsewhere":
            self._give(request, 302, None, {"Location": self.fake.elsewhere + self.path})
        elif how == "around":
            self._give(request, 302, None, {"Location": self.path})
        elif how == "garbage":
            self._send(200, b"<!doctype html><title>Masuk</title>", {})
        elif how == "truncated":
            text = json.dumps(self.fake.reply(request)[1]).encode()
            self._send(200, text[: len(text) // 2], {}, length=len(text))
            self.close_connection = True
        elif how == "dripping":
            self._send(200, b"[", {}, length=1_000_000)
            for _ in range(40):
                time.sleep(0.02)
                self.wfile.write(b" ")

    def _give(self, request: Request, status: int, answer: Any, headers: dict[str, str]) -> None:
        self._note(request, status, answer)
        text = b"" if answer is None else json.dumps(answer).encode()
        self._send(status, text, headers)

    def _note(self, request: Request, status: int, answer: Any) -> None:
        exchange = Exchange(
            request.method,
            request.path,
            request.query,
            request.body,
            dict(self.headers),
            status,
            answer,
        )
        self.fake.exchanges.append(exchange)

    def _send(
        self, status: int, text: bytes, headers: dict[str, str], length: int | None = None
    ) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        if status != 204:
            self.send_header("Content-Length", str(len(text) if length is None else length))
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(text)
