"""A web server for this machine alone, which tells open pages to reload after a build."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from typing import Any

from pipeline.errors import UnfinishedError
from pipeline.outside.loopback import HOST, LoopbackServer

_SCRIPT_PATH = "/__terbit/reload.js"
_EVENTS_PATH = "/__terbit/events"
_SCRIPT = f"""\
const seen = new URL(document.currentScript.src).search;
new EventSource("{_EVENTS_PATH}" + seen).onmessage = () => location.reload();
"""
_HTML = "text/html; charset=utf-8"
_KEEP_ALIVE_SECONDS = 15


class Builds:
    """Counts finished builds, so that open pages can wait for the next one."""

    def __init__(self) -> None:
        self._count = 0
        self._changed = threading.Condition()

    def finished(self) -> None:
        """Tell every waiting page that a build is through."""
        with self._changed:
            self._count += 1
            self._changed.notify_all()

    @property
    def count(self) -> int:
        """Return how many builds are through."""
        return self._count

    def wait(self, seen: int, seconds: float) -> bool:
        """Return whether more builds than `seen` are through, within so many seconds."""
        with self._changed:
            return self._changed.wait_for(lambda: self._count > seen, timeout=seconds)


class _Handler(SimpleHTTPRequestHandler):
    """Answers from the folder of the site, and tells pages when a build is through."""

    def __init__(self, *arguments: Any, builds: Builds, directory: str) -> None:
        self._builds = builds
        super().__init__(*arguments, directory=directory)

    def do_GET(self) -> None:
        """Answer a page with the reloading script, anything else as it is."""
        path, _, query = self.path.partition("?")
        if path == _EVENTS_PATH:
            self._events(int(query) if query.isdecimal() else self._builds.count)
        elif path == _SCRIPT_PATH:
            self._answer(HTTPStatus.OK, "text/javascript", _SCRIPT.encode())
        elif (page := self._page()) is not None:
            self._answer(HTTPStatus.OK, _HTML, self._reloading(page))
        else:
            super().do_GET()

    def send_error(self, code: int, *_: Any, **__: Any) -> None:
        """Answer with the site's own page for what is missing."""
        missing = Path(self.directory, "404.html")
        page = self._reloading(missing) if missing.is_file() else b""
        self._answer(HTTPStatus(code), _HTML, page)

    def log_message(self, *_: Any) -> None:
        """Keep the terminal for the builds."""

    def _page(self) -> Path | None:
        file = Path(self.translate_path(self.path))
        if self.path.partition("?")[0].endswith("/"):
            file /= "index.html"
        return file if file.suffix == ".html" and file.is_file() else None

    def _answer(self, status: HTTPStatus, kind: str, data: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(data)

    def _reloading(self, page: Path) -> bytes:
        tag = f'<script src="{_SCRIPT_PATH}?{self._builds.count}"></script></body>'
        return page.read_bytes().replace(b"</body>", tag.encode())

    def _events(self, seen: int) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        with suppress(OSError):  # the page was closed
            while True:
                built = self._builds.wait(seen, _KEEP_ALIVE_SECONDS)
                seen = self._builds.count
                self.wfile.write(b"data: built\n\n" if built else b": waiting\n\n")


@contextmanager
def serving(site: Path, port: int, builds: Builds) -> Iterator[str]:
    """Serve `site` on this machine while the block runs; yields the address.

    Raises UnfinishedError where the port is taken.
    """
    try:
        answer = partial(_Handler, builds=builds, directory=str(site))
        server = LoopbackServer(port, answer)
    except OSError as problem:
        message = f"Porta {port} sedang dipakai. Pilih yang lain: terbit serve --port 8001."
        raise UnfinishedError(message) from problem
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://{HOST}:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()
