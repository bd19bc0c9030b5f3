"""A finished site as a hosting serves it: compressed, and kept by the browser."""

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from typing import Any

from pipeline.outside.loopback import LoopbackServer

_COMPRESSED = {".html", ".css", ".js", ".json", ".svg", ".xml", ".txt"}


class _Handler(SimpleHTTPRequestHandler):
    def do_GET(self) -> None:
        """Answer text compressed, anything else as it is."""
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file() or file.suffix not in _COMPRESSED:
            super().do_GET()
            return
        content = gzip.compress(file.read_bytes())
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", f"{self.guess_type(str(file))}; charset=utf-8")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def end_headers(self) -> None:
        """Let the browser keep what it got."""
        self.send_header("Cache-Control", "max-age=31536000")
        super().end_headers()

    def log_message(self, *_: Any) -> None:
        """Say nothing: the terminal belongs to the caller."""


@contextmanager
def plainly_serving(site: Path) -> Iterator[str]:
    """Serve `site` on loopback while the block runs; yields the address, ending with a slash."""
    server = LoopbackServer(0, partial(_Handler, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()
