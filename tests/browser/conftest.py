"""The demo court as a reader's browser gets it: in Debian's Chromium."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.hosting import hosted
from tests.conftest import missing
from tests.demo import ROOT

_PATIENCE = 10_000  # milliseconds
_OPTIONS = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"target-size": {"enabled": True}},  # of WCAG 2.2, and off unless asked for
    "resultTypes": ["violations"],
}


@pytest.fixture(scope="session")
def site(demo: Path) -> Path:
    """The finished site of the demo court; tests only read it."""
    return demo / "site"


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the demo court is served, without a slash at the end."""
    with hosted(site) as found:
        yield found


@contextmanager
def _opened(chromium: Browser, address: str, width: int, scripts: bool = True) -> Iterator[Page]:
    context = chromium.new_context(
        base_url=address,
        viewport={"width": width, "height": 844},
        java_script_enabled=scripts,
    )
    context.set_default_timeout(_PATIENCE)
    yield context.new_page()
    context.close()


@pytest.fixture
def page(chromium: Browser, address: str) -> Iterator[Page]:
    """An empty page as wide as a desk's screen; addresses are those of the demo court."""
    with _opened(chromium, address, 1280) as opened:
        yield opened


@pytest.fixture
def phone(chromium: Browser, address: str) -> Iterator[Page]:
    """An empty page as wide as a telephone."""
    with _opened(chromium, address, 390) as opened:
        yield opened


@pytest.fixture
def plain(chromium: Browser, address: str) -> Iterator[Page]:
    """An empty page as wide as a telephone, with JavaScript switched off."""
    with _opened(chromium, address, 390, scripts=False) as opened:
        yield opened


def tool(path: str) -> Path:
    """Return a file of the pinned npm packages."""
    found = ROOT / "tests/tools/node_modules" / path
    if not found.is_file():
        missing(f"tests/tools/node_modules/{path} (scripts/setup-tools)")
    return found


@pytest.fixture
def faults(page: Page) -> Callable[[], list[str]]:
    """Say what axe finds on the page as it stands."""
    program = tool("axe-core/axe.min.js").read_text(encoding="utf-8")

    def found() -> list[str]:
        if not page.evaluate("() => 'axe' in window"):
            page.evaluate(program)
        answer = page.evaluate("options => axe.run(document, options)", _OPTIONS)
        return [f"{one['id']}: {_nodes(one)}" for one in answer["violations"]]

    return found


def _nodes(violation: dict[str, Any]) -> list[str]:
    return [f"{node['target']} {node['failureSummary']}" for node in violation["nodes"]]
