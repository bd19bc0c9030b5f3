"""The measuring of builds: a small run of all of it, as the command line gives it."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.demo import ROOT

_WANTED = ("clean_s", "one_edit_s", "nothing_s", "mkdocs_s", "hugo_light_s", "hugo_heavy_s")
_MORE = ("retitle_s", "new_article_s", "render_s", "photos_s", "memory_mb")


def _bench(*arguments: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "pipeline.bench", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def told() -> dict[str, Any]:
    done = _bench("build", "--articles", "12", "--rounds", "1", "--json")
    assert done.returncode == 0, done.stdout + done.stderr
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def test_the_last_line_tells_every_figure(told: dict[str, Any]) -> None:
    assert all(told[name] > 0 for name in (*_WANTED, *_MORE))
    assert told["articles"] == 12
    assert told["by_articles"]["12"]["clean_s"] == told["clean_s"]


def test_our_html_is_that_of_plain_mkdocs_before_and_after_the_edits(told: dict[str, Any]) -> None:
    assert (told["identical"], told["unlike"]) == (True, [])


def test_steps_fit_into_the_build_that_they_are_of(told: dict[str, Any]) -> None:
    for name in ("clean", "one_edit", "retitle", "new_article"):
        assert 0 < sum(told["steps_s"][name].values()) < told[f"{name}_s"]
    assert told["render_s"] == told["steps_s"]["clean"]["Membuat HTML"]


def test_ratios_come_from_the_seconds_beside_them(told: dict[str, Any]) -> None:
    ratios = told["ratios"]
    expected = told["one_edit_s"] / told["hugo_light_s"]
    assert ratios["one_edit/hugo_light"] == pytest.approx(expected, rel=0.02)
    expected = told["mkdocs_s"] / told["render_s"]
    assert ratios["mkdocs/render"] == pytest.approx(expected, rel=0.02)


def test_every_tool_left_pages_behind(told: dict[str, Any]) -> None:
    pages = {name: made["pages"] for name, made in told["produced"].items()}
    ours_alone = 6 + len(list((ROOT / "site_config/sop").glob("*.yml")))
    assert pages["hugo_light"] == pages["hugo_heavy"] == pages["mkdocs"] - ours_alone
    assert pages["terbit"] > pages["mkdocs"]  # pages that lead on from old addresses


def test_what_cannot_be_measured_ends_with_a_word_and_no_figures(tmp_path: Path) -> None:
    nowhere = _bench_where(tmp_path, "serve", "--articles", "1")
    assert nowhere.returncode == 3
    assert "apt install chromium" in nowhere.stderr
    assert nowhere.stdout == ""


def _bench_where(path: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """Run the bench with only git on its PATH."""
    (path / "git").symlink_to(str(shutil.which("git")))
    command = [sys.executable, "-m", "pipeline.bench", *arguments]
    return subprocess.run(
        command,
        cwd=ROOT,
        env={"PATH": str(path), "HOME": str(path)},
        capture_output=True,
        text=True,
        check=False,
    )
