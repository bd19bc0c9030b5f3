"""One page before all others: the bytes that a build writes for it, or nothing at all."""

import dataclasses
import datetime as dt
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pipeline.content.item import Item, Site
from pipeline.content.kinds import KINDS
from pipeline.flows.build_site import build_site
from pipeline.flows.previewing.page_first import First, page_first
from pipeline.flows.previewing.standing import Standing, after_build, standing_of
from tests.building import AS_OF, Court, picture
from tests.demo import tree_of
from tests.small import small_court

_NEWS = "content/berita/2026/11/berfoto/index.md"
_PAGE = "content/halaman/layanan-publik/jam-kerja/index.md"
_HOLIDAY = "content/pengumuman/2026/11/libur/index.md"


def _standing(root: Path) -> Standing:
    found = standing_of(root, AS_OF)
    assert found is not None
    return found


def _first(standing: Standing, path: str) -> First:
    found = page_first(standing, path, AS_OF)
    assert found is not None, path
    return found


def _in_site(root: Path, address: str) -> bytes:
    return Path(root, "site", address.strip("/"), "index.html").read_bytes()


def _some_of_each_kind(site: Site) -> Iterator[Item]:
    for kind in KINDS.values():
        items = site.of(kind.folder)
        assert items, kind.folder
        yield from items[:8]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Court:
    """A small court, built once; tests change a copy."""
    made = small_court(tmp_path_factory.mktemp("small") / "court")
    assert build_site(made.root, AS_OF).pages
    return made


@pytest.fixture
def court(built: Court, tmp_path: Path) -> Court:
    """A copy of the built court."""
    root = Path(shutil.copytree(built.root, tmp_path / "court", symlinks=True))
    return dataclasses.replace(built, root=root)


def _replace(old: str, new: str) -> Callable[[Path], None]:
    def change(file: Path) -> None:
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), "utf-8")

    return change


def test_a_page_is_the_one_that_the_build_writes(demo_copy: Path) -> None:
    standing = _standing(demo_copy)
    found: dict[str, bytes] = {}
    for item in _some_of_each_kind(standing.read.site):
        file = demo_copy / item.path
        with file.open("a", encoding="utf-8") as opened:
            opened.write("\n\n## Bagian baru\n\nKalimat yang baru ditulis.\n")
        first = page_first(standing, item.path, AS_OF)
        if first is not None:
            standing, found[first.address] = first.standing, first.html
        else:
            urgent = item.front.review_class == "serta_merta"
            assert urgent or item.state(AS_OF) != "public", item.path
    assert len(found) > 30
    build_site(demo_copy, AS_OF)
    assert [at for at, html in found.items() if html != _in_site(demo_copy, at)] == []
    assert all("Kalimat yang baru ditulis." in html.decode() for html in found.values())


def test_title_tags_and_line_ends_are_those_of_the_build(court: Court) -> None:
    standing, file = _standing(court.root), court.root / _NEWS
    text = file.read_text("utf-8").replace("Alur Layanan Dijelaskan", "Alur Layanan Berubah")
    text = text.replace("- sidang", "- sidang\n- baru")
    file.write_text(text.replace("\n", "\r\n"), "utf-8")
    first = _first(standing, _NEWS)
    assert "Alur Layanan Berubah" in first.html.decode()
    # Lists follow with the build: until then they are as they were, and the new tag has no page.
    assert "Alur Layanan Berubah" not in _in_site(court.root, "/berita/").decode()
    build_site(court.root, AS_OF)
    assert first.html == _in_site(court.root, first.address)
    assert "Alur Layanan Berubah" in _in_site(court.root, "/berita/").decode()
    renewed = after_build(first.standing)
    assert "tag/baru/index.md" in renewed.press.paths
    assert after_build(renewed) is renewed


def test_nothing_is_written(court: Court) -> None:
    standing = _standing(court.root)
    before = {folder: tree_of(court.root / folder) for folder in ("build", "site")}
    _replace("summary: ", "summary: Kini ")(court.root / _NEWS)
    _first(standing, _NEWS)
    assert {folder: tree_of(court.root / folder) for folder in before} == before


_WAITS = {
    "a form that is wrong": (_NEWS, _replace("title:", "judul:")),
    "no text at all": (_NEWS, lambda file: file.write_text("---\n")),
    "a link to nothing": (_PAGE, _replace("## Senin", "[Lihat](/tidak-ada/)\n\n## Senin")),
    "a file that went away": (_NEWS, lambda file: file.unlink()),
    "a folder that went away": (
        _PAGE,
        lambda file: file.parent.rename(file.parents[3] / "berita/jauh"),
    ),
    "a photo that is new": (
        _NEWS,
        lambda file: (file.parent / "foto/01.jpg").write_bytes(picture(size=(500, 400))),
    ),
    "not for readers any more": (
        _HOLIDAY,
        _replace("expires_at: 2026-11-29", "expires_at: 2026-11-19"),
    ),
    "on top of every page": (_HOLIDAY, _replace("section:", "class: serta_merta\nsection:")),
}


@pytest.mark.parametrize("case", _WAITS)
def test_what_has_to_wait_for_the_build(court: Court, case: str) -> None:
    path, change = _WAITS[case]
    standing = _standing(court.root)
    _first(standing, path)
    change(court.root / path)
    assert page_first(standing, path, AS_OF) is None


def test_a_page_that_is_new_waits(court: Court) -> None:
    standing = _standing(court.root)
    court.add("berita", at="berita/2026/11/baru")
    assert page_first(standing, "content/berita/2026/11/baru/index.md", AS_OF) is None


def test_another_day_waits(court: Court) -> None:
    standing = _standing(court.root)
    assert page_first(standing, _NEWS, AS_OF + dt.timedelta(days=1)) is None


def test_a_folder_that_cannot_be_read_has_nothing_to_show(court: Court) -> None:
    (court.root / "site_config/court.yml").write_text("name: [\n")
    assert standing_of(court.root, AS_OF) is None


def test_a_renderer_that_cannot_begin_has_nothing_to_show(court: Court) -> None:
    (court.root / "build/mkdocs.yml").write_text("site_name: [\n")
    assert standing_of(court.root, AS_OF) is None
