"""The demo court behind a web server, and real Chromium to search it with."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.hosting import hosted


@pytest.fixture(scope="session")
def origin(demo: Path) -> Iterator[str]:
    """The origin at which the finished demo site is served, under its own policies."""
    with hosted(demo / "site") as found:
        yield found


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
