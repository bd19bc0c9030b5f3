"""A page open in Chromium, as a writer has it beside the text."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from pipeline.errors import UnfinishedError

_QUIET = ("--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking")

Shows = Callable[[str, float], None]


def chromium() -> str:
    """Return the path of Chromium; raises UnfinishedError where it is not there."""
    program = shutil.which("chromium")
    if program is None:
        raise UnfinishedError("needs chromium. Debian: apt install chromium")
    return program


@contextmanager
def open_page(url: str) -> Iterator[Shows]:
    """Open `url` while the block runs.

    Yields a function that waits until the page shows a text, for so many seconds at most; it
    raises UnfinishedError where it does not. The page may reload itself meanwhile.
    """
    from playwright.sync_api import Error, sync_playwright

    with sync_playwright() as playwright:
        # Inside a container there is often no user namespace for the sandbox to use.
        browser = playwright.chromium.launch(
            executable_path=chromium(), args=list(_QUIET), chromium_sandbox=False
        )
        page = browser.new_page()
        page.goto(url)

        def shows(text: str, seconds: float) -> None:
            try:
                page.get_by_text(text).first.wait_for(timeout=seconds * 1000)
            except Error as problem:
                message = f"{url} did not show {text!r} within {seconds:g} s"
                raise UnfinishedError(message) from problem

        try:
            yield shows
        finally:
            browser.close()
