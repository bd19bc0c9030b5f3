"""What holds for every page of the demo, read from its HTML."""

import gzip
import json
import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin

import pytest

from tests.browser.conftest import tool
from tests.browser.places import PLACES
from tests.conftest import missing
from tests.demo import ROOT

_TOOLS = ROOT / "tests/tools"
_FOCUSABLE = {"a", "button", "summary", "select", "textarea"}

# Material's own frame, which its template gives no way to change; no reader meets these two.
_OF_THE_RENDERER = {("valid-autocomplete", "#__drawer"), ("valid-autocomplete", "#__search")}


class _Page(HTMLParser):
    """Collects what the rules below ask of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.lang = ""
        self.headings = 0
        self.ids: list[str] = []
        self.first_stop = ""
        self.loaded: list[str] = []
        self.forwards = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        self.headings += tag == "h1"
        self.lang = told.get("lang", "") if tag == "html" else self.lang
        self.forwards |= told.get("http-equiv") == "refresh" or told.get("class") == "pindah"
        if "id" in told:
            self.ids.append(told["id"])
        skipped = told.get("class") == "md-skip"  # Material's own, which the theme does not show
        if tag in _FOCUSABLE and not self.first_stop and not skipped:
            self.first_stop = told.get("href", tag)
        if tag == "script" and "src" in told:
            self.loaded.append(told["src"])
        if tag == "link" and told.get("rel") == "stylesheet":
            self.loaded.append(told["href"])


def test_every_page_has_one_heading_a_language_and_a_skip_link(site: Path) -> None:
    wrong = []
    files = sorted(site.rglob("*.html"))
    for file in files:
        page = _Page(file.read_text(encoding="utf-8"))
        told = (page.headings, page.lang, page.first_stop, page.ids.count("__isi"))
        # A page that forwards an old address has no frame to skip: its link is its content.
        whole = told[:2] if page.forwards else told
        if whole != (1, "id", "#__isi", 1)[: len(whole)]:
            wrong.append((file.relative_to(site).as_posix(), *told))
    assert len(files) > 250
    assert wrong == []


def test_every_page_is_valid_html(site: Path, tmp_path: Path) -> None:
    program = tool("html-validate/bin/html-validate.mjs")
    node = shutil.which("node")
    if node is None:
        missing("node")
    report = tmp_path / "report.json"
    wanted = ("--config", "html-validate.cjs", "--formatter", f"json={report}", str(site))
    subprocess.run([str(node), str(program), *wanted], cwd=_TOOLS, capture_output=True, check=False)
    assert report.is_file()
    found = [
        f"{one['filePath']}:{told['line']}: {told['ruleId']} {told['message']}"
        for one in json.loads(report.read_text(encoding="utf-8"))
        for told in one["messages"]
        if (told["ruleId"], told.get("selector")) not in _OF_THE_RENDERER
    ]
    assert found == []
    assert len(list(site.rglob("*.html"))) > 250


@pytest.mark.parametrize("place", ["home", "article"])
def test_a_first_page_weighs_100_kilobytes_at_most(site: Path, place: str) -> None:
    file = site / PLACES[place].lstrip("/") / "index.html"
    page = _Page(file.read_text(encoding="utf-8"))
    urls = {urljoin(PLACES[place], url) for url in page.loaded}
    parts = [file, *(site / url.lstrip("/") for url in sorted(urls))]
    parts += _named_in_styles(parts)
    assert len(parts) > 4
    assert sum(len(gzip.compress(part.read_bytes(), mtime=0)) for part in parts) <= 100_000


def _named_in_styles(parts: list[Path]) -> list[Path]:
    styles = [part for part in parts if part.suffix == ".css"]
    found = {
        (style.parent / url).resolve()
        for style in styles
        for url in re.findall(r"""@import\s+(?:url\()?["']?([^"')]+)""", style.read_text("utf-8"))
    }
    return sorted(found)


def test_the_lock_file_of_the_tools_names_no_registry() -> None:
    text = (_TOOLS / "package-lock.json").read_text(encoding="utf-8")
    packages = json.loads(text)["packages"]
    assert [name for name, told in packages.items() if "resolved" in told] == []
    assert [name for name, told in packages.items() if name and "integrity" not in told] == []


def test_every_tool_is_pinned_exactly() -> None:
    told = json.loads((_TOOLS / "package.json").read_text(encoding="utf-8"))
    pins = {**told["dependencies"], **told["devDependencies"], **told["overrides"]}
    assert [name for name, pin in pins.items() if not re.fullmatch(r"\d+\.\d+\.\d+", pin)] == []
