"""Feeds, sitemap, manifest, and the exchange of two folders."""

import datetime as dt
import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from pipeline.build.finish import swap as swapping
from pipeline.build.finish.feeds import feeds
from pipeline.build.finish.manifest import PATH, Origin, manifest
from pipeline.build.finish.sitemap import robots, sitemap
from tests.build.test_compose import tree_of_court
from tests.building import AS_OF, Court

_SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
_ATOM = "{http://www.w3.org/2005/Atom}"
_HOME = "https://pn-contoh.example"


def _feeds(court: Court) -> dict[str, bytes]:
    found = feeds(court.load().site.public(AS_OF), court.config.court)
    return {file.path: file.write() for file in found}


def test_a_site_without_dated_items_has_no_feeds(court: Court) -> None:
    court.add("halaman")
    assert _feeds(court) == {}


def test_feeds_tell_the_same_items_newest_first(court: Court) -> None:
    for day in (3, 18, 9):
        date = dt.date(2026, 11, day)
        court.add(
            "berita", at=f"berita/2026/11/hari-{day:02}", date=date, title=f"Hari {day} & lain"
        )
    court.add("panggilan")
    found = _feeds(court)
    expected = [f"{_HOME}/berita/2026/11/hari-{day:02}/" for day in (18, 9, 3)]
    rss = ET.fromstring(found["umpan/rss.xml"])
    atom = ET.fromstring(found["umpan/atom.xml"])
    told = json.loads(found["umpan/feed.json"])
    assert [link.text for link in rss.iterfind("channel/item/link")] == expected
    assert [entry.text for entry in atom.iterfind(f"{_ATOM}entry/{_ATOM}id")] == expected
    assert [item["id"] for item in told["items"]] == expected
    assert told["items"][0]["title"] == "Hari 18 & lain"
    assert told["items"][0]["date_published"] == "2026-11-18T00:00:00+07:00"


def test_feeds_carry_no_time_of_their_own(court: Court) -> None:
    court.add("berita")
    assert _feeds(court) == _feeds(court)
    assert b"<lastBuildDate>Wed, 18 Nov 2026" in _feeds(court)["umpan/rss.xml"]


def test_the_sitemap_lists_every_page_that_may_be_found_and_its_last_change(court: Court) -> None:
    corrected = [{"date": dt.date(2026, 11, 19), "text": "Tanggal kegiatan diperbaiki."}]
    court.add("berita", corrections=corrected)
    court.add("halaman")
    court.add("panggilan", date=dt.date(2026, 11, 20))
    root = ET.fromstring(sitemap(tree_of_court(court).listed, court.config.court))
    told = {
        url.findtext(f"{_SITEMAP}loc"): url.findtext(f"{_SITEMAP}lastmod")
        for url in root.iterfind(f"{_SITEMAP}url")
    }
    assert {address.removeprefix(_HOME): day for address, day in told.items() if address} == {
        **dict.fromkeys(("/agenda/", "/pengumuman/", "/peliputan/", "/video/")),
        **dict.fromkeys(("/informasi/", "/informasi/dip/", "/status-informasi/", "/tag/")),
        **dict.fromkeys(("/", "/berita/", "/berita/2026/", "/berita/2026/11/"), "2026-11-19"),
        "/berita/2026/11/contoh/": "2026-11-19",
        "/layanan-publik/jam-kerja/": "2026-10-05",
        "/indeks/": "2026-10-05",
        "/peta-situs/": None,
        # What names the summoned is not listed; these only lead there, and so changed with it.
        **dict.fromkeys(("/panggilan/2026/", "/bagian/"), "2026-11-20"),
    }


def test_robots_names_the_sitemap(court: Court) -> None:
    assert f"Sitemap: {_HOME}/sitemap.xml".encode() in robots(court.config.court)


def test_the_manifest_lists_every_file_but_itself_folder_by_folder() -> None:
    files = dict.fromkeys(("a/x.html", "a.html", "a/b/x.html", PATH), (4, "0" * 64))
    told = json.loads(manifest(files, Origin("c", "t", False, AS_OF)))
    assert [entry["path"] for entry in told["files"]] == ["a/b/x.html", "a/x.html", "a.html"]
    assert told["files"][0] == {"path": "a/b/x.html", "size": 4, "sha256": "0" * 64}


@pytest.mark.parametrize("can_exchange", [True, False], ids=["exchange", "two renames"])
@pytest.mark.parametrize("there", [True, False], ids=["a site before", "no site before"])
def test_swap(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, can_exchange: bool, there: bool
) -> None:
    if not can_exchange:
        monkeypatch.setattr(swapping, "_exchange", lambda *_: False)
    finished, live = tmp_path / "baru", tmp_path / "situs"
    finished.mkdir()
    (finished / "x").write_text("baru")
    if there:
        live.mkdir()
        (live / "x").write_text("lama")
    swapping.swap(finished, live)
    kept = ["baru"] if there else []
    assert sorted(path.name for path in tmp_path.iterdir()) == [*kept, "situs"]
    assert (live / "x").read_text() == "baru"
    assert not there or (finished / "x").read_text() == "lama"
