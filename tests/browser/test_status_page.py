"""The status page in a real browser: axe, narrow and wide, light and dark, without scripts."""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from pipeline.monitor.status import Mark
from pipeline.monitor.status_page import files_of
from tests.browser.conftest import tool
from tests.browser.test_access import _TOO_WIDE
from tests.conftest import missing
from tests.demo import ROOT
from tests.monitor.status_sample import status


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """A folder with the page of a court that had days and incidents of every kind."""
    for path, raw in files_of(status()).items():
        (tmp_path / path).write_bytes(raw)
    return tmp_path


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(
    page: Page, faults: Callable[[], list[str]], made: Path, scheme: str
) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    for now in (Mark.UP, Mark.DOWN, Mark.WORK, Mark.UNSEEN):
        index = files_of(status(now))["index.html"]
        (made / "index.html").write_bytes(index)
        page.goto(f"{(made / 'index.html').as_uri()}?{now}")
        page.click("summary")
        for width in (390, 1280):
            page.set_viewport_size({"width": width, "height": 844})
            assert faults() == [], f"{now}, {width} px"


def test_nothing_runs_off_the_side_when_enlarged(page: Page, made: Path) -> None:
    page.goto((made / "index.html").as_uri())
    page.click("summary")
    for width in (640, 320):
        page.set_viewport_size({"width": width, "height": 512})
        assert page.evaluate(_TOO_WIDE) == [], f"{width} px"


def test_without_scripts_everything_is_there(plain: Page, made: Path) -> None:
    plain.goto((made / "index.html").as_uri())
    assert plain.is_visible("svg.hari")
    assert not plain.is_visible("caption:has-text('Menurut hari')")
    plain.click("summary")
    assert plain.is_visible("caption:has-text('Menurut hari')")


def test_the_page_is_valid_html_and_a_broken_one_is_not(made: Path) -> None:
    node = shutil.which("node")
    if node is None:
        missing("node")
    whole = (made / "index.html").read_text("utf-8")
    (made / "rusak.html").write_text(whole.replace("</summary>", ""), encoding="utf-8")
    program, report = tool("html-validate/bin/html-validate.mjs"), made / "report.json"
    wanted = ("--config", "html-validate.cjs", "--formatter", f"json={report}", str(made))
    command = [str(node), str(program), *wanted]
    subprocess.run(command, cwd=ROOT / "tests/tools", capture_output=True, check=False)
    told = json.loads(report.read_text("utf-8"))
    assert {Path(one["filePath"]).name for one in told if one["messages"]} == {"rusak.html"}
