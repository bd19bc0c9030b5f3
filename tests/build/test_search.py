"""What can be searched, by what it can be narrowed, and the A-Z index."""

import datetime as dt

import pytest
import yaml

from pipeline.build.compose.index import Entry, by_letter
from pipeline.build.compose.search import filters_of, search_facts
from tests.build.test_compose import tree_of_court
from tests.building import Court


def _facts(court: Court) -> dict[str, dict[str, str] | None]:
    return {item.kind.folder: search_facts(item) for item in court.load().site.items}


def test_the_index_is_told_kind_section_and_date(court: Court) -> None:
    court.add("berita")
    court.add("halaman")
    assert _facts(court) == {
        "berita": {"kind": "berita", "section": "hukum", "date": "2026-11-18"},
        "halaman": {"kind": "halaman", "section": "hukum", "date": "2026-10-05"},
    }


def test_a_summons_is_not_searched(court: Court) -> None:
    court.add("panggilan")
    assert _facts(court) == {"panggilan": None}
    front = tree_of_court(court).texts["panggilan/2026/11/contoh/index.md"].split("---")[1]
    assert "search" not in yaml.safe_load(front)


def test_only_items_tell_the_index_anything(court: Court) -> None:
    court.add("berita", tags=["layanan"])
    texts = tree_of_court(court).texts
    pages = {path: text for path, text in texts.items() if path.endswith(".md")}
    told = [
        path for path, text in pages.items() if "search" in yaml.safe_load(text.split("---")[1])
    ]
    assert told == ["berita/2026/11/contoh/index.md"]


def test_filters_hold_only_choices_that_have_a_page(court: Court) -> None:
    court.add("berita", section="pidana")
    old = dt.date(2024, 3, 5)
    court.add("pengumuman", at="pengumuman/2024/03/lama", date=old, section="umum")
    court.add("panggilan", section="perdata")
    names = {section: known.name for section, known in court.config.court.sections.items()}
    found = {known.key: known.choices for known in filters_of(court.load().site, names)}
    assert found == {
        "jenis": {"berita": "Berita", "pengumuman": "Pengumuman"},
        "bagian": {"pidana": names["pidana"], "umum": names["umum"]},
        "tahun": {"2026": "2026", "2024": "2024"},
    }
    assert list(found["tahun"]) == ["2026", "2024"]


def test_the_search_page_says_that_it_is_one(court: Court) -> None:
    court.add("berita")
    front = yaml.safe_load(tree_of_court(court).texts["cari/index.md"].split("---")[1])
    assert (front["kind"], front["robots"]) == ("cari", "noindex")


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        (["biaya", "Alur", "Biaya"], {"A": ["Alur"], "B": ["biaya", "Biaya"]}),
        (["e-Court", "Ecek", "E Brosur"], {"E": ["E Brosur", "e-Court", "Ecek"]}),
        (["“Sidang” Anak", "Sidang"], {"S": ["Sidang", "“Sidang” Anak"]}),
        (["Éksekusi", "Eksaminasi"], {"E": ["Eksaminasi", "Éksekusi"]}),
        (["2026 dalam Angka", "Zona"], {"0–9": ["2026 dalam Angka"], "Z": ["Zona"]}),
        ([], {}),
    ],
    ids=["capitals", "hyphens", "marks", "accents", "digits first", "nothing"],
)
def test_the_order_of_the_index(titles: list[str], expected: dict[str, list[str]]) -> None:
    groups = by_letter(Entry(title, f"/{number}/") for number, title in enumerate(titles))
    assert {letter: [e.title for e in found] for _, letter, found in groups} == expected
    assert list(expected) == [letter for _, letter, _ in groups]


def test_the_index_holds_every_standing_page_and_no_dated_item(court: Court) -> None:
    court.add("halaman", title="Jam Kerja")
    court.add("informasi", title="Laporan Tahunan")
    court.add("berita", title="Kabar Hari Ini")
    court.set_menu("/", "/layanan-publik/", "/layanan-publik/jam-kerja/")
    page = tree_of_court(court).texts["indeks/index.md"]
    hours = '<li><a href="../layanan-publik/jam-kerja/">Jam Kerja</a>'
    assert f'{hours} <span class="berkas">Menu / › Menu /layanan-publik/</span></li>' in page
    assert '<a href="../informasi/b1-01/">Laporan Tahunan</a>' in page
    assert '<a href="../pengumuman/">Pengumuman</a>' in page
    assert "Kabar Hari Ini" not in page
