"""A web server on loopback that answers as the court's hosting does: policy, 404 page, types."""

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from typing import Any

from pipeline.outside.loopback import LoopbackServer

_SAID = re.compile(r'set \$terbit_policy "([^"]+)"')


@cache
def policies(site: Path) -> tuple[str, str]:
    """Return the policies that the build wrote for this site: every page's, and the search page's.

    They are read from the file for nginx, which names first the one and then the other.
    """
    told = (site.parent / "build/headers/nginx.conf").read_text(encoding="utf-8")
    every, search = _SAID.findall(told)
    return every, search


class _Hosting(SimpleHTTPRequestHandler):
    """Answers from the folder of the site with the headers of a hosting."""

    protocol_version = "HTTP/1.1"

    def end_headers(self) -> None:
        every, search = policies(Path(self.directory))
        mine = search if self.path.startswith("/cari/") else every
        self.send_header("Content-Security-Policy", mine)
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
    server = LoopbackServer(0, partial(_Hosting, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
