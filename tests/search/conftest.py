"""The demo court behind a web server, and real Chromium to search it with."""

import functools
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

# As strict as the search page bears; the inline scripts are the theme's, told apart elsewhere.
_POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'unsafe-inline'; style-src 'self';"
    " img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'"
)


class _Handler(http.server.SimpleHTTPRequestHandler):
    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", _POLICY)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="session")
def origin(demo: Path) -> Iterator[str]:
    """The origin at which the finished demo site is served."""
    handler = functools.partial(_Handler, directory=str(demo / "site"))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def page(chromium: Browser, origin: str) -> Iterator[Page]:
    """A new tab; at the end, nothing may have gone wrong in it or left the site."""
    page = chromium.new_page(base_url=origin, viewport={"width": 1280, "height": 900})
    wrong: list[str] = []
    page.on("console", lambda told: wrong.append(told.text) if told.type != "info" else None)
    page.on("pageerror", lambda problem: wrong.append(str(problem)))
    page.on("requestfailed", lambda request: wrong.append(f"failed: {request.url}"))
    page.on(
        "request",
        lambda request: None if request.url.startswith(origin) else wrong.append(request.url),
    )
    yield page
    page.close()
    assert wrong == []
