"""Chromium under the site's own policy, served by nginx: nothing is refused that belongs there."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import missing
from tests.servers import free_port, nginx_configuration, readable_copy, running

_OPTIONS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
    *("--enable-logging=stderr", "--virtual-time-budget=2000", "--dump-dom"),
)
_PAGES = ("/", "/berita/2026/11/", "/informasi/", "/cari/?q=sidang", "/tidak-ada/")


@pytest.fixture
def served(demo: Path, tmp_path: Path) -> tuple[Path, Path, Path]:
    """The demo's site where nginx may read it, the snippet, and a folder to work in."""
    return readable_copy(demo / "site", tmp_path), demo / "build/headers/nginx.conf", tmp_path


def _refused(site: Path, snippet: Path, work: Path, pages: tuple[str, ...]) -> list[str]:
    """Return what the browser says of the policy when it opens the pages."""
    for program in ("nginx", "chromium"):
        if shutil.which(program) is None:
            missing(program)
    port, told = free_port(), []
    configuration = nginx_configuration(site, snippet, work, port)
    with running(["nginx", "-c", str(configuration)], port) as address:
        for page in pages:
            profile = f"--user-data-dir={work / 'profil'}"
            command = ["chromium", *_OPTIONS, profile, address + page]
            done = subprocess.run(command, capture_output=True, text=True, timeout=90, check=False)
            assert "</html>" in done.stdout, done.stderr
            told += [line for line in done.stderr.splitlines() if "Content Security Pol" in line]
    return told


def test_nothing_is_refused(served: tuple[Path, Path, Path]) -> None:
    assert _refused(*served, _PAGES) == []


def test_without_its_hashes_the_themes_scripts_are_refused_but_not_the_data(
    served: tuple[Path, Path, Path],
) -> None:
    site, snippet, work = served
    bare = work / "tanpa.conf"
    text = snippet.read_text(encoding="utf-8")
    bare.write_text(re.sub(r" 'sha256-[^']+'", "", text), encoding="utf-8")
    told = _refused(site, bare, work, ("/",))
    scripts = (site / "index.html").read_text(encoding="utf-8").count("<script>")
    assert (len(told), scripts) == (3, 3)
