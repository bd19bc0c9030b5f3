"""A web server on loopback that answers as the court's hosting does: policy, 404 page, types."""

import base64
import hashlib
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

_INLINE = re.compile(rb"<script(?![^>]*\b(?:src|type)=)[^>]*>(.*?)</script>", re.DOTALL)
_POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {scripts}; "
    "style-src 'self'; img-src 'self'; "
    "media-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'"
)


@cache
def policy(site: Path) -> str:
    """Return the Content-Security-Policy of a site: its inline scripts by hash, and search.

    The one place to change once the build itself writes the policy.
    """
    found = {
        base64.b64encode(hashlib.sha256(script).digest()).decode()
        for page in site.rglob("*.html")
        for script in _INLINE.findall(page.read_bytes())
    }
    return _POLICY.format(scripts=" ".join(f"'sha256-{one}'" for one in sorted(found)))


class _Hosting(SimpleHTTPRequestHandler):
    """Answers from the folder of the site with the headers of a hosting."""

    protocol_version = "HTTP/1.1"

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", policy(Path(self.directory)))
        self.send_header("X-Content-Type-Options", "nosniff")
        super().end_headers()

    def send_error(self, code: int, *_: Any, **__: Any) -> None:
        page = Path(self.directory, "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, *_: Any) -> None:
        """Say nothing: the tests look at what the browser says."""


_Hosting.extensions_map = {**_Hosting.extensions_map, ".avif": "image/avif"}


@contextmanager
def hosted(site: Path) -> Iterator[str]:
    """Serve `site` while the block runs; yields its address, without a slash at the end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Hosting, directory=str(site)))
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
