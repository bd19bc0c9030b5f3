"""A web server for this machine alone, which tells open pages when there is more to see."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from typing import Any

from pipeline.errors import UnfinishedError
from pipeline.outside.builds import BUILT, Builds
from pipeline.outside.loopback import HOST, LoopbackServer

_SCRIPT_PATH = "/__terbit/reload.js"
_EVENTS_PATH = "/__terbit/events"
_NOTE = "Pratinjau. Daftar, pencarian, dan halaman lain menyusul."
_SCRIPT = f"""\
const own = document.currentScript, seen = new URL(own.src).search;
new EventSource("{_EVENTS_PATH}" + seen).onmessage = (told) => {{
  if (told.data === "{BUILT}" || told.data === location.pathname) location.reload();
}};
if ("first" in own.dataset) {{
  const note = document.createElement("p");
  note.setAttribute("role", "status");
  note.textContent = "{_NOTE}";
  note.style.cssText = "position:fixed;inset:auto 0 0;margin:0;padding:.4rem 1rem;z-index:99;"
    + "background:#fff3c4;color:#1f1f1f;border-top:2px solid #8a6d00;font-size:.8rem";
  document.body.append(note);
}}
"""
_HTML = "text/html; charset=utf-8"
_KEEP_ALIVE_SECONDS = 15


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
        elif (page := self._page(path)) is not None:
            self._answer(HTTPStatus.OK, _HTML, page)
        else:
            super().do_GET()

    def send_error(self, code: int, *_: Any, **__: Any) -> None:
        """Answer with the site's own page for what is missing."""
        missing, seen = Path(self.directory, "404.html"), self._builds.count
        page = _reloading(missing.read_bytes(), seen) if missing.is_file() else b""
        self._answer(HTTPStatus(code), _HTML, page)

    def log_message(self, *_: Any) -> None:
        """Keep the terminal for the builds."""

    def _page(self, path: str) -> bytes | None:
        """Return the page at a path; counted before it is read, so that none is missed."""
        seen = self._builds.count
        first = self._builds.first(path.removesuffix("index.html"))
        if first is not None:
            return _reloading(first, seen, " data-first")
        file = Path(self.translate_path(self.path))
        if path.endswith("/"):
            file /= "index.html"
        there = file.suffix == ".html" and file.is_file()
        return _reloading(file.read_bytes(), seen) if there else None

    def _answer(self, status: HTTPStatus, kind: str, data: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(data)

    def _events(self, seen: int) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        with suppress(OSError):  # the page was closed
            while True:
                told = self._builds.wait(seen, _KEEP_ALIVE_SECONDS)
                seen += len(told)
                said = "".join(f"data: {what}\n\n" for what in told)
                self.wfile.write(said.encode() or b": waiting\n\n")


def _reloading(page: bytes, seen: int, mark: str = "") -> bytes:
    tag = f'<script src="{_SCRIPT_PATH}?{seen}"{mark}></script></body>'
    return page.replace(b"</body>", tag.encode())


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
