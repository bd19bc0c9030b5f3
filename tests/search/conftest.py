"""The demo court and an archive of earlier years behind a web server, and Chromium to search it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request

from pipeline.build.finish.search import add_search, search_text
from pipeline.build.finish.search.text import IGNORED
from pipeline.outside.search_index import Indexer
from tests.browser.hosting import hosted
from tests.search.archive import ARCHIVE, archived

WHOLE = "cari/utuh"


@pytest.fixture(scope="session")
def origin(demo: Path) -> Iterator[str]:
    """The origin at which the finished demo site is served, under its own policies."""
    with hosted(demo / "site") as found:
        yield found


@pytest.fixture(scope="session")
def archive(demo: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The origin of the demo site with pages of earlier years, and so with several shards.

    Beside its index, at WHOLE, lies the one that Pagefind makes of all pages at once.
    """
    folder = tmp_path_factory.mktemp("archive")
    shutil.copytree(demo / "build/headers", folder / "build/headers")
    site = Path(shutil.copytree(demo / "site", folder / "site"))
    archived(site)
    shutil.rmtree(site / "cari/indeks")
    add_search(site, folder / "cache")
    _index_whole(site)
    with hosted(site) as found:
        yield found


def _index_whole(site: Path) -> None:
    texts = [(file, search_text(file.read_text(encoding="utf-8"))) for file in site.rglob("*.html")]
    pages = sorted((file.relative_to(site).as_posix(), text) for file, text in texts if text)
    assert len(pages) > len(ARCHIVE)
    with Indexer() as indexer:
        for path, data in indexer.make(pages, language="id", ignored=IGNORED).items():
            (site / WHOLE / path).parent.mkdir(parents=True, exist_ok=True)
            (site / WHOLE / path).write_bytes(data)


@pytest.fixture
def page(chromium: Browser, origin: str) -> Iterator[Page]:
    """A new tab; at the end, nothing may have gone wrong in it or left the site."""
    yield from watched(chromium, origin)


@pytest.fixture
def archive_page(chromium: Browser, archive: str) -> Iterator[Page]:
    """A new tab on the site with the archive, watched like `page`."""
    yield from watched(chromium, archive)


def watched(chromium: Browser, origin: str) -> Iterator[Page]:
    """Yield a new tab; at the end, nothing may have gone wrong in it or left the site."""
    page = chromium.new_page(base_url=origin, viewport={"width": 1280, "height": 900})
    wrong: list[str] = []
    page.on("console", lambda told: wrong.append(told.text) if told.type != "info" else None)
    page.on("pageerror", lambda problem: wrong.append(str(problem)))
    page.on("requestfailed", lambda request: wrong.extend(_failure(request)))
    page.on(
        "request",
        lambda request: None if request.url.startswith(origin) else wrong.append(request.url),
    )
    yield page
    page.close()
    assert wrong == []


def _failure(request: Request) -> Iterator[str]:
    """Yield why a request failed; one that the page left behind when it went on is no failure."""
    if request.failure != "net::ERR_ABORTED":
        yield f"{request.failure}: {request.url}"
