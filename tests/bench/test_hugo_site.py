"""Hugo builds the same kinds of pages, at the same addresses, from the same items."""

import json
import re
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path
from urllib.parse import urljoin

import pytest

from pipeline.bench.court import AS_OF
from pipeline.bench.hugo_site import TEMPLATES, command_of, output_of, write_site
from pipeline.build.compose.lists import NEWEST
from pipeline.config.load import load_config
from pipeline.content.load import load_site
from tests.building import AS_OF as DAY
from tests.demo import ROOT

_PROCEDURES = ["daftar", *(file.stem for file in (ROOT / "site_config/sop").glob("*.yml"))]
_OURS_ALONE = {
    f"{address}/index.html"
    for address in (
        *("cari", "indeks", "informasi/dip", "peta-situs", "status-informasi"),
        *(f"sop/{name}" for name in _PROCEDURES),
    )
}
_ARTICLE = "berita/2026/11/layanan-ptsp-jam-istirahat/index.html"
_SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


@pytest.fixture(scope="module")
def hugo(demo: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hugo") / "site"
    write_site(folder, load_site(demo).site.public(DAY), load_config(demo))
    for templates in TEMPLATES:
        command = command_of(folder, AS_OF, templates)
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    return folder


@pytest.mark.parametrize("templates", TEMPLATES)
def test_every_page_of_ours_has_one_of_theirs(hugo: Path, demo: Path, templates: str) -> None:
    ours = _pages(demo / "build/html")
    assert ours - _pages(output_of(hugo, templates)) == _OURS_ALONE
    assert _pages(output_of(hugo, templates)) <= ours


def _pages(folder: Path) -> set[str]:
    return {file.relative_to(folder).as_posix() for file in folder.rglob("*.html")}


@pytest.mark.parametrize("templates", TEMPLATES)
def test_the_year_of_a_long_section_lists_the_same_items(
    hugo: Path, demo: Path, templates: str
) -> None:
    page = "bagian/hukum/2026/index"
    ours = _items(demo, (demo / f"build/docs/{page}.md").read_text("utf-8"), f"/{page}")
    theirs = (output_of(hugo, templates) / f"{page}.html").read_text("utf-8")
    assert len(set(ours)) > NEWEST
    assert _items(demo, theirs.partition("</h1>")[2].partition("</main>")[0], "/") == ours


def _items(demo: Path, text: str, base: str) -> list[str]:
    """Return the addresses of items that a list leads to; on one day they may stand either way."""
    known = load_site(demo).site.by_address
    links = [urljoin(base, link) for link in re.findall(r'href="([^"]*)"', text)]
    return sorted(link for link in links if link in known)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [("umpan", ""), ("umpan/bagian/hukum", "bagian/hukum")],
    ids=["site", "section"],
)
def test_feeds_carry_the_same_items(hugo: Path, demo: Path, ours: str, theirs: str) -> None:
    wanted = sorted(item["url"] for item in _feed(demo / "site" / ours / "feed.json"))
    beside = output_of(hugo, "light") / theirs
    assert sorted(item["url"] for item in _feed(beside / "feed.json")) == wanted
    links = ET.parse(beside / "rss.xml").findall("channel/item/link")
    assert sorted(link.text or "" for link in links) == wanted
    atom = ET.parse(beside / "atom.xml").findall("{*}entry/{*}id")
    assert sorted(one.text or "" for one in atom) == wanted


def _feed(file: Path) -> list[dict[str, str]]:
    items: list[dict[str, str]] = json.loads(file.read_bytes())["items"]
    return items


def test_sitemaps_name_the_same_pages(hugo: Path, demo: Path) -> None:
    ours, theirs = (_locations(f) for f in (demo / "site", output_of(hugo, "light")))
    missing = {place.split(".example/")[1] for place in ours - theirs}
    listed = _OURS_ALONE - {"cari/index.html"}  # a page of results is not for search engines
    assert missing == {page.removesuffix("index.html") for page in listed}


def _locations(folder: Path) -> set[str]:
    found = ET.parse(folder / "sitemap.xml").findall("{*}url/{*}loc")
    return {one.text or "" for one in found}


def test_heavy_pages_hold_what_heavy_means(hugo: Path) -> None:
    page = (output_of(hugo, "heavy") / _ARTICLE).read_text(encoding="utf-8")
    menu = page[page.index('<nav class="menu"') : page.index("</header>")]
    assert 130 <= menu.count("<li") <= 170
    assert 'class="jejak"' in page
    found = _SCRIPT.search(page)
    assert found is not None
    kinds = [node["@type"] for node in json.loads(found[1])["@graph"]]
    assert kinds == ["BreadcrumbList", "NewsArticle"]


def test_the_menu_is_open_where_the_page_stands(hugo: Path) -> None:
    at = "layanan-publik/jam-kerja/"
    page = (output_of(hugo, "heavy") / at / "index.html").read_text(encoding="utf-8")
    assert re.findall(r'class="aktif"><a href="([^"]*)"', page) == ["/layanan-publik/", f"/{at}"]
    assert page.count("aria-current") == 1


def test_heavy_pages_weigh_about_as_much_as_ours(hugo: Path, demo: Path) -> None:
    ours, theirs = (_mean(f) for f in (demo / "build/html", output_of(hugo, "heavy")))
    assert 0.7 < theirs / ours < 1.4


def _mean(folder: Path) -> float:
    sizes = [file.stat().st_size for file in folder.rglob("*.html")]
    return sum(sizes) / len(sizes)
