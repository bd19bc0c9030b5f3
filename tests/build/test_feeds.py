"""The demo court's feeds and sitemap, held against the rules of their formats."""

import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from pipeline.build.finish.feeds import feeds
from tests.build.feed_rules import ATOM, atom_faults, json_faults, rss_faults
from tests.building import AS_OF, Court
from tests.corpora import corpus

_HOME = "https://pn-contoh.example"
_SUITE = "peer_suites/dev/feedvalidator"
# Cases of the W3C's validator that speak of what our feeds hold.
_WRONG = {
    **dict.fromkeys(("atom/4.1.1", "atom/4.1.2"), ("MissingElement", "DuplicateElement")),
    "atom/3.3": ("InvalidRFC3339Date",),
}


def _of(demo: Path, name: str) -> list[Path]:
    found = sorted((demo / "site/umpan").rglob(name))
    assert len(found) > 5
    return found


def test_atom_feeds_keep_the_rules(demo: Path) -> None:
    assert [list(atom_faults(ET.parse(file).getroot())) for file in _of(demo, "atom.xml")] == [
        [] for _ in _of(demo, "atom.xml")
    ]


def test_rss_feeds_keep_the_rules(demo: Path) -> None:
    for file in _of(demo, "rss.xml"):
        assert list(rss_faults(ET.parse(file).getroot())) == [], file


def test_json_feeds_keep_the_rules(demo: Path) -> None:
    for file in _of(demo, "feed.json"):
        assert list(json_faults(json.loads(file.read_text(encoding="utf-8")))) == [], file


def test_every_key_of_the_json_feed_is_one_of_the_format(demo: Path) -> None:
    text = corpus("peer_suites/dev/schemas/jsonfeed-1.1.md").read_text(encoding="utf-8")
    for file in _of(demo, "feed.json"):
        feed = json.loads(file.read_text(encoding="utf-8"))
        keys = {*feed, *(key for item in feed["items"] for key in item)}
        assert [key for key in sorted(keys) if f"`{key}`" not in text] == []


def test_the_rules_for_atom_find_what_the_w3c_validator_finds() -> None:
    missed, looked = [], 0
    for folder, kinds in _WRONG.items():
        for file in sorted(corpus(f"{_SUITE}/{folder}").glob("*.xml")):
            text = file.read_text(encoding="utf-8", errors="replace")
            expected = text.partition("Expect:")[2].split("\n")[0].strip()
            about = any(part in expected for part in ("title", "id", "updated", "published"))
            if not expected.startswith(kinds) or not about or "source" in expected:
                continue
            looked += 1
            missed += [] if list(atom_faults(ET.fromstring(text))) else [f"{file.name}: {expected}"]
    assert (missed, looked > 10) == ([], True)


def test_the_sitemap_fits_its_schema(demo: Path) -> None:
    etree = pytest.importorskip("lxml.etree")
    schema = etree.XMLSchema(etree.parse(str(corpus("peer_suites/dev/schemas/sitemap.xsd"))))
    sitemap = etree.parse(str(demo / "site/sitemap.xml"))
    assert schema.validate(sitemap), schema.error_log
    assert len(sitemap.getroot()) > 100
    sitemap.getroot()[0][0].text = ""
    assert not schema.validate(sitemap)


def test_each_section_has_feeds_of_its_own_items_only(court: Court) -> None:
    court.add("berita", at="berita/2026/11/satu", section="umum")
    court.add("pengumuman", at="pengumuman/2026/11/dua", section="pidana")
    court.add("panggilan", section="perdata")
    found = feeds(court.load().site.public(AS_OF), court.config.court)
    made = {file.path: file.write() for file in found}
    assert sorted(made) == sorted(
        f"umpan/{folder}{name}"
        for folder in ("", "bagian/pidana/", "bagian/umum/")
        for name in ("atom.xml", "feed.json", "rss.xml")
    )
    told = json.loads(made["umpan/bagian/umum/feed.json"])
    assert [item["id"] for item in told["items"]] == [f"{_HOME}/berita/2026/11/satu/"]
    assert told["home_page_url"] == f"{_HOME}/bagian/umum/"
    assert told["feed_url"] == f"{_HOME}/umpan/bagian/umum/feed.json"
    atom = ET.fromstring(made["umpan/bagian/pidana/atom.xml"])
    assert [entry.text for entry in atom.iterfind(f"{ATOM}entry/{ATOM}id")] == [
        f"{_HOME}/pengumuman/2026/11/dua/"
    ]


def test_the_list_of_a_section_offers_its_feeds(demo: Path) -> None:
    page = (demo / "site/bagian/umum/index.html").read_text(encoding="utf-8")
    for name in ("rss.xml", "atom.xml", "feed.json"):
        assert page.count(f'href="../../umpan/bagian/umum/{name}"') == 2


def test_a_feed_is_written_anew_only_where_it_tells_something_else(court: Court) -> None:
    court.add("berita", at="berita/2026/11/satu", section="umum")

    def keys() -> dict[str, str]:
        found = feeds(court.load().site.public(AS_OF), court.config.court)
        return {file.path: file.key for file in found}

    before = keys()
    assert len(set(before.values())) == len(before)
    court.add("berita", at="berita/2026/11/satu", section="umum", body="Isi lain.\n")
    assert keys() == before
    court.add("berita", at="berita/2026/11/satu", section="umum", title="Judul lain")
    assert all(keys()[path] != key for path, key in before.items())
