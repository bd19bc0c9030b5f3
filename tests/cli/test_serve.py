"""`terbit serve`: an edit reaches the open page, a broken edit leaves the last page shown."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import requests
from playwright.sync_api import Browser

from tests.demo import AS_OF, ROOT

_PAGE = "hubungi-kami/"
_SOURCE = "content/halaman/hubungi-kami/index.md"


@contextmanager
def _served(demo_copy: Path) -> Iterator[tuple[str, "subprocess.Popen[str]"]]:
    command = [sys.executable, "-u", "-m", "pipeline.cli", "serve", "--port", "0"]
    process = subprocess.Popen(
        [*command, "--as-of", AS_OF],
        cwd=demo_copy,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        yield _line(process, r"(http://127\.0\.0\.1:\d+/)"), process
    finally:
        process.terminate()
        process.wait()
        assert process.stdout is not None
        process.stdout.close()


def _line(process: "subprocess.Popen[str]", pattern: str) -> str:
    assert process.stdout is not None
    for line in process.stdout:
        if found := re.search(pattern, line):
            return found.group(0)
    raise AssertionError(f"{pattern} was never said")


def _next_data(lines: Iterator[bytes]) -> bytes:
    deadline = time.monotonic() + 60
    for line in lines:
        if line.startswith(b"data:"):
            return line
        assert time.monotonic() < deadline, "no build was told within a minute"
    raise AssertionError("the stream of events ended")


def test_an_edit_reaches_an_open_page_and_a_fault_does_not(demo_copy: Path) -> None:
    source = demo_copy / _SOURCE
    with _served(demo_copy) as (address, process):
        assert "/__terbit/reload.js" in requests.get(address + _PAGE, timeout=10).text
        with requests.get(address + "__terbit/events", stream=True, timeout=30) as events:
            lines = events.iter_lines(chunk_size=1)
            good = source.read_text(encoding="utf-8")
            source.write_text(good + "\nKalimat yang baru ditulis.\n", encoding="utf-8")
            assert _next_data(lines) == f"data: /{_PAGE}".encode()
            first = requests.get(address + _PAGE, timeout=10).text
            assert ("Kalimat yang baru ditulis." in first, " data-first" in first) == (True, True)
            assert _next_data(lines) == b"data: built"
        built = requests.get(address + _PAGE, timeout=10).text
        assert ("Kalimat yang baru ditulis." in built, " data-first" in built) == (True, False)
        source.write_text("---\nrusak: [\n", encoding="utf-8")
        _line(process, "Perbaiki dulu")
        assert "Kalimat yang baru ditulis." in requests.get(address + _PAGE, timeout=10).text
        missing = requests.get(address + "tidak-ada/", timeout=10)
        assert (missing.status_code, "<html" in missing.text) == (404, True)


def test_a_writer_sees_the_page_first_and_is_told_that_the_rest_follows(
    demo_copy: Path, chromium: Browser
) -> None:
    source, sentence = demo_copy / _SOURCE, "Kalimat yang baru ditulis."
    with _served(demo_copy) as (address, _), closing(chromium.new_page()) as page:
        page.goto(address + _PAGE)
        page.evaluate("document.documentElement.dataset.shown = 'before'")
        source.write_text(f"{source.read_text('utf-8')}\n{sentence}\n", encoding="utf-8")
        first = page.get_by_text(sentence).and_(page.locator("p"))
        first.wait_for(timeout=60_000)
        page.get_by_role("status").filter(has_text="Pratinjau").wait_for(timeout=60_000)
        page.get_by_role("status").wait_for(state="detached", timeout=60_000)
        first.wait_for(timeout=60_000)
        assert page.locator("html").get_attribute("data-shown") is None


def test_the_finished_site_itself_knows_nothing_of_reloading(demo: Path) -> None:
    pages = (demo / "site").rglob("*.html")
    assert not any(b"__terbit" in page.read_bytes() for page in pages)
