"""`terbit serve`: an edit reaches the open page, a broken edit leaves the last page shown."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import requests

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


def _first_data(lines: Iterator[bytes]) -> bytes:
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
            assert _first_data(lines) == b"data: built"
        assert "Kalimat yang baru ditulis." in requests.get(address + _PAGE, timeout=10).text
        source.write_text("---\nrusak: [\n", encoding="utf-8")
        _line(process, "Perbaiki dulu")
        assert "Kalimat yang baru ditulis." in requests.get(address + _PAGE, timeout=10).text
        missing = requests.get(address + "tidak-ada/", timeout=10)
        assert (missing.status_code, "<html" in missing.text) == (404, True)


def test_the_finished_site_itself_knows_nothing_of_reloading(demo: Path) -> None:
    pages = (demo / "site").rglob("*.html")
    assert not any(b"__terbit" in page.read_bytes() for page in pages)
