"""Long tags and sections at Hugo: the newest items, and a page a year with the items of ours."""

import datetime as dt
import re
import subprocess
from pathlib import Path
from urllib.parse import urljoin

import pytest

from pipeline.bench.hugo_site import TEMPLATES, command_of, output_of, write_site
from pipeline.build.compose import compose
from pipeline.build.compose.lists import MANY, NEWEST
from tests.building import AS_OF, Court, make_court

_LAST, _BEFORE = 40, 31  # together many, neither year alone
_OTHERS = ("sidang-keliling", "sidangan")  # names that begin as the long one does
_LONG = ("bagian/hukum", "tag/sidang")
_PAGES = ("layanan-publik", "layanan-publik/jam-kerja")  # the first has one below it
_YEARS = {"2026": _LAST + len(_PAGES), "2025": _BEFORE}
_LINK = re.compile(r'href="([^"]*)"')

Lists = dict[str, list[str]]


@pytest.fixture(scope="module")
def court(tmp_path_factory: pytest.TempPathFactory) -> Court:
    """A court whose section hukum and tag sidang are long; each of their items has its own day."""
    made = make_court(tmp_path_factory.mktemp("long") / "court")
    for year, count in ((2026, _LAST), (2025, _BEFORE)):
        for number in range(count):
            day = dt.date(year, 6, 1) + dt.timedelta(days=number)
            at = f"berita/{day:%Y/%m}/sidang-{number:02}"
            made.add("berita", at=at, date=day, tags=["sidang"])
    for number, page in enumerate(_PAGES, start=1):
        day = dt.date(2026, 1, number)
        made.add("halaman", at=f"halaman/{page}", updated=day, tags=["sidang"])
    for tag in _OTHERS:
        day = dt.date(2026, 10, 2)
        made.add("berita", at=f"berita/2026/10/{tag}", date=day, tags=[tag], section="pidana")
    return made


@pytest.fixture(scope="module")
def ours(court: Court) -> Lists:
    site = court.load().site.public(AS_OF)
    composed = compose(site, court.config, court.catalogue, {}, AS_OF)
    lists = (path for path in composed.texts if path.startswith(("tag/", "bagian/")))
    return {path.removesuffix("/index.md"): _links(path, composed.texts[path]) for path in lists}


def _links(page: str, text: str) -> list[str]:
    """Return the addresses of the pages that a list leads to, in its order; feeds are no pages."""
    links = [urljoin(f"/{page}", link) for link in _LINK.findall(text)]
    return [link for link in links if link.endswith("/")]


@pytest.fixture(scope="module", params=TEMPLATES)
def theirs(
    court: Court, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Lists:
    templates = request.param
    folder = tmp_path_factory.mktemp("hugo") / "site"
    write_site(folder, court.load().site.public(AS_OF), court.config)
    command = command_of(folder, str(AS_OF), templates)
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    return _lists(output_of(folder, templates))


def _lists(built: Path) -> Lists:
    """Return what stands below the heading of every list of tags and sections."""
    pages = [file for top in ("tag", "bagian") for file in (built / top).rglob("index.html")]
    inside = {file: re.split("</h1>|</main>", file.read_text("utf-8"))[1] for file in pages}
    return {
        file.parent.relative_to(built).as_posix(): _links("", text) for file, text in inside.items()
    }


def test_long_lists_part_into_the_same_years(ours: Lists, theirs: Lists) -> None:
    years = {f"{path}/{year}" for path in _LONG for year in _YEARS}
    assert {path for path in ours if path.count("/") == 2} == years
    assert {path for path in theirs if path.count("/") == 2} == years


@pytest.mark.parametrize("path", [f"{path}/{year}" for path in _LONG for year in _YEARS])
def test_a_year_lists_the_items_that_ours_does(ours: Lists, theirs: Lists, path: str) -> None:
    assert theirs[path] == ours[path]
    assert len(set(theirs[path])) == _YEARS[path[-4:]]


@pytest.mark.parametrize("path", _LONG)
def test_a_long_list_shows_the_newest_and_leads_to_its_years(
    ours: Lists, theirs: Lists, path: str
) -> None:
    assert MANY < _LAST + _BEFORE
    assert theirs[path] == ours[path]
    assert theirs[path][NEWEST:] == [f"/{path}/{year}/" for year in _YEARS]


@pytest.mark.parametrize("path", [f"tag/{tag}" for tag in _OTHERS])
def test_a_short_list_shows_all_it_has(ours: Lists, theirs: Lists, path: str) -> None:
    assert theirs[path] == ours[path] == [f"/berita/2026/10/{path.removeprefix('tag/')}/"]


def test_the_overview_lists_no_years(ours: Lists, theirs: Lists) -> None:
    assert theirs["tag"] == ours["tag"] == [f"/tag/{tag}/" for tag in ("sidang", *_OTHERS)]
    assert theirs["bagian"] == ours["bagian"] == ["/bagian/hukum/", "/bagian/pidana/"]
