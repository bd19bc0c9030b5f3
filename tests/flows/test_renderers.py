"""The composed tree builds by itself, with MkDocs and with ProperDocs."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.demo import tree_of

_DATED = {"sitemap.xml", "sitemap.xml.gz"}


def _render(demo_copy: Path, program: str, site: Path) -> dict[str, bytes]:
    done = subprocess.run(
        [sys.executable, "-m", program, "build", "-q", "-f", "build/mkdocs.yml", "-d", str(site)],
        cwd=demo_copy,
        env={**os.environ, "SOURCE_DATE_EPOCH": "1795132800"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return {path: data for path, (_, data) in tree_of(site).items() if path not in _DATED}


def _html(demo: Path) -> dict[str, bytes]:
    found = tree_of(demo / "build/html")
    return {path: data for path, (_, data) in found.items() if path not in _DATED}


def test_plain_mkdocs_gives_the_same_bytes(demo: Path, tmp_path: Path) -> None:
    assert _render(demo, "mkdocs", tmp_path / "plain") == _html(demo)


def test_properdocs_gives_the_same_pages(demo: Path, tmp_path: Path) -> None:
    pytest.importorskip("properdocs")
    theirs = _render(demo, "properdocs", tmp_path / "proper")
    ours = _html(demo)
    assert sorted(theirs) == sorted(ours)
    differing = [p for p in ours if _without_generator(ours[p]) != _without_generator(theirs[p])]
    assert differing == []


def _without_generator(page: bytes) -> list[bytes]:
    return [line for line in page.splitlines() if b'name="generator"' not in line]
