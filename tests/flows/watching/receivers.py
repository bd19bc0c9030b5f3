"""A mail server and a webhook on loopback, in good and in bad ways."""

import socketserver
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass
class Receiver:
    """`manner`: good, refusing, slow (says nothing), half (hangs up midway), or drip (no end)."""

    manner: str = "good"
    port: int = 0
    received: list[str] = field(default_factory=list)
    stopped: threading.Event = field(default_factory=threading.Event)

    def webhook(self, secret: str) -> str:
        """Return an Apprise address with a secret in it, and short patience."""
        return f"json://127.0.0.1:{self.port}/{secret}?cto=0.4&rto=0.4"

    def mail(self, secret: str) -> str:
        """Return the same for mail; the secret is in the sender's name."""
        wants = f"from={secret}@pn-contoh.example&to=admin@pn-contoh.example"
        return f"mailto://127.0.0.1:{self.port}?{wants}&cto=0.4&rto=0.4"


class _Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """Say nothing: who sends may hang up."""


def _body(request: socketserver.StreamRequestHandler) -> str:
    length = 0
    while (line := request.rfile.readline()).strip():
        if line.lower().startswith(b"content-length:"):
            length = int(line.split(b":")[1])
    return request.rfile.read(length).decode()


def _answer(about: Receiver, request: socketserver.StreamRequestHandler) -> None:
    body = _body(request)
    if about.manner == "slow":
        about.stopped.wait(30)
    elif about.manner == "half":
        request.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nsetengah")
    elif about.manner == "drip":
        request.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
        while not about.stopped.is_set():
            request.wfile.write(b".")
            time.sleep(0.05)
    elif about.manner == "refusing":
        request.wfile.write(b"HTTP/1.1 500 X\r\nContent-Length: 0\r\n\r\n")
    else:
        about.received.append(body)
        request.wfile.write(b"HTTP/1.1 204 X\r\nContent-Length: 0\r\n\r\n")


def _take_mail(about: Receiver, request: socketserver.StreamRequestHandler) -> None:
    if about.manner == "slow":
        about.stopped.wait(30)
        return
    say = lambda words: request.wfile.write(words + b"\r\n")  # noqa: E731
    say(b"220 pn-contoh.example")
    lines: list[str] | None = None
    for raw in request.rfile:
        line = raw.rstrip(b"\r\n")
        if lines is not None and line != b".":
            lines.append(line.decode())
        elif lines is not None:
            about.received.append("\n".join(lines))
            lines = None
            say(b"250 ok")
        elif line.upper().startswith(b"RCPT") and about.manner == "refusing":
            say(b"550 no such mailbox")
        elif line.upper() == b"DATA" and about.manner == "half":
            say(b"354 go")
            return
        elif line.upper() == b"DATA":
            say(b"354 go")
            lines = []
        else:
            say(b"250 ok")


@contextmanager
def receiver(kind: str = "webhook", manner: str = "good") -> Iterator[Receiver]:
    """Run a receiver while the block runs."""
    about = Receiver(manner)
    work = {"webhook": _answer, "mail": _take_mail}[kind]

    class Request(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            work(about, self)

    with _Server(("127.0.0.1", 0), Request) as server:
        about.port = server.server_address[1]
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield about
        finally:
            about.stopped.set()
            server.shutdown()
            thread.join()
