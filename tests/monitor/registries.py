"""A registry on loopback: RDAP over HTTP and WHOIS over TCP, answering what a test wants."""

import json
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from typing import Any

from pipeline.monitor.domain.servers import Servers
from pipeline.outside.loopback import LoopbackServer


@dataclass
class Registry:
    """What is answered next, and what was asked."""

    status: int = 200
    body: bytes = b""
    whois: bytes = b"DOMAIN NOT FOUND\r\n"
    length: int | None = None
    asked: list[str] = field(default_factory=list)
    rdap_port: int = 0
    whois_port: int = 0

    @property
    def servers(self) -> Servers:
        """Return the tables that lead here for every name below .id and .example."""
        base = f"http://127.0.0.1:{self.rdap_port}/rdap/"
        hosts = {"id": "127.0.0.1", "example": "127.0.0.1"}
        return Servers(dict.fromkeys(hosts, base), hosts, None, self.whois_port)


def domain(name: str, expires: str | None, *statuses: str, registered: str = "") -> bytes:
    """Return an RDAP body about a name (RFC 9083 5.3)."""
    events = [{"eventAction": "expiration", "eventDate": expires}] if expires else []
    if registered:
        events.append({"eventAction": "registration", "eventDate": registered})
    told: dict[str, Any] = {"objectClassName": "domain", "ldhName": name.upper()}
    return json.dumps({**told, "status": list(statuses), "events": events}).encode()


@contextmanager
def registry() -> Iterator[Registry]:
    """Run both servers while the block runs."""
    about = Registry()

    class Rdap(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            about.asked.append(self.path)
            self.send_response(about.status)
            size = len(about.body) if about.length is None else about.length
            self.send_header("Content-Length", str(size))
            self.end_headers()
            self.wfile.write(about.body)

        def log_message(self, *_: object) -> None:
            pass

    class Whois(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            about.asked.append(self.rfile.readline().decode().strip())
            self.wfile.write(about.whois)

    with (
        LoopbackServer(0, Rdap) as rdap,
        socketserver.ThreadingTCPServer(("127.0.0.1", 0), Whois) as whois,
    ):
        about.rdap_port, about.whois_port = rdap.server_address[1], whois.server_address[1]
        for server in (rdap, whois):
            threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        try:
            yield about
        finally:
            rdap.shutdown()
            whois.shutdown()
