"""The composed tree: what a page shows, and which pages an item touches."""

import dataclasses
import datetime as dt
from typing import Any

import pytest
import yaml

from pipeline.build.compose import Tree, compose
from pipeline.build.photos import Developed, Variant
from pipeline.config.menu import Menu, MenuEntry
from tests.building import AS_OF, Court, photo, picture


def tree_of_court(court: Court, as_of: dt.date = AS_OF) -> Tree:
    loaded = court.load()
    assert loaded.findings == ()
    photos = {
        known.beside.file: Developed(
            "0123456789abcdef",
            tuple(
                Variant(width, width // 2, ending, known.beside.file)
                for ending in ("avif", "jpg")
                for width in (480, 960)
            ),
        )
        for item in loaded.site.items
        for known in item.photos
    }
    return compose(loaded.site, court.config, court.catalogue, photos, as_of)


def _front(tree: Tree, path: str) -> dict[str, Any]:
    return dict(yaml.safe_load(tree.texts[path].split("---")[1]))


def test_the_same_content_gives_the_same_tree(court: Court) -> None:
    court.add("berita")
    assert tree_of_court(court) == tree_of_court(court)


def test_a_new_article_touches_only_pages_that_show_it(court: Court) -> None:
    for month in ("2024/03", "2025/11", "2026/10"):
        day = dt.date.fromisoformat(month.replace("/", "-") + "-05")
        court.add("berita", at=f"berita/{month}/lama", date=day, tags=["lama"], section="umum")
    court.add("pengumuman")
    before = tree_of_court(court).texts
    court.add("berita", at="berita/2026/11/baru", tags=["baru"], section="pidana")
    after = tree_of_court(court).texts
    touched = {path for path in after if before.get(path) != after[path]}
    assert touched == {
        "index.md",
        "berita/index.md",
        "berita/2026/index.md",
        "berita/2026/11/index.md",
        "berita/2026/11/baru/index.md",
        "tag/index.md",
        "tag/baru/index.md",
        "bagian/index.md",
        "bagian/pidana/index.md",
        "cari/index.md",  # the section's first page makes it a filter of the search
    }
    assert set(before) <= set(after)


@pytest.mark.parametrize(
    ("changes", "as_of", "shown"),
    [
        ({}, dt.date(2026, 11, 17), False),
        ({}, dt.date(2026, 11, 18), True),
        ({"publish_at": dt.date(2026, 11, 25)}, dt.date(2026, 11, 24), False),
        ({"publish_at": dt.date(2026, 11, 25)}, dt.date(2026, 11, 25), True),
        ({"expires_at": dt.date(2026, 11, 25)}, dt.date(2026, 11, 24), True),
        ({"expires_at": dt.date(2026, 11, 25)}, dt.date(2026, 11, 25), False),
    ],
    ids=["before its date", "on it", "eve of publish_at", "publish_at", "eve of end", "the end"],
)
def test_what_readers_see_on_a_day(
    court: Court, changes: dict[str, object], as_of: dt.date, shown: bool
) -> None:
    court.add("berita", title="Judul yang dicari", **changes)
    texts = tree_of_court(court, as_of).texts
    assert ("berita/2026/11/contoh/index.md" in texts) is shown
    assert any("Judul yang dicari" in text for text in texts.values()) is shown


def test_a_writers_text_cannot_become_markup(court: Court) -> None:
    court.add("berita", title='Uji <b>tebal</b> & "kutip"', summary="Ringkas <script>x</script>.")
    tree = tree_of_court(court)
    listed = tree.texts["berita/index.md"].split("---", 2)[2]
    assert "<b>" not in listed
    assert "<script" not in listed
    assert _front(tree, "berita/2026/11/contoh/index.md")["title"] == 'Uji <b>tebal</b> & "kutip"'


def test_links_and_pictures_of_a_body_are_seen_from_its_page(court: Court) -> None:
    court.add(
        "berita",
        body="Lihat [jam](/layanan-publik/jam-kerja/#ptsp).\n\n![x](foto/01.jpg)\n",
        photos=[photo(1), photo(2)],
        files={"foto/01.jpg": picture(), "foto/02.jpg": picture()},
    )
    page = tree_of_court(court).texts["berita/2026/11/contoh/index.md"]
    assert "[jam](../../../../layanan-publik/jam-kerja/#ptsp)" in page
    assert "![" not in page
    assert page.count("<figure") == 2
    assert 'src="foto/01.0123456789.960.jpg"' in page


def test_photos_and_documents_are_kept_beside_their_page(court: Court) -> None:
    court.add("berita", photos=[photo(1)], files={"foto/01.jpg": picture()})
    assert sorted(tree_of_court(court).copies) == [
        "berita/2026/11/contoh/foto/01.0123456789.480.avif",
        "berita/2026/11/contoh/foto/01.0123456789.480.jpg",
        "berita/2026/11/contoh/foto/01.0123456789.960.avif",
        "berita/2026/11/contoh/foto/01.0123456789.960.jpg",
    ]


def test_a_summons_asks_search_engines_to_look_away(court: Court) -> None:
    court.add("panggilan")
    court.add("berita")
    tree = tree_of_court(court)
    assert _front(tree, "panggilan/2026/11/contoh/index.md")["robots"] == "noindex"
    assert "robots" not in _front(tree, "berita/2026/11/contoh/index.md")


def test_the_way_to_a_page(court: Court) -> None:
    court.add("berita")
    court.add("halaman")
    court.set_menu("/", "/layanan-publik/", "/layanan-publik/jam-kerja/")
    tree = tree_of_court(court)
    dated = _front(tree, "berita/2026/11/contoh/index.md")["crumbs"]
    assert [crumb["title"] for crumb in dated] == ["Beranda", "Berita", "2026", "November"]
    standing = _front(tree, "layanan-publik/jam-kerja/index.md")["crumbs"]
    assert standing[-1] == {"title": "Menu /layanan-publik/", "url": "../"}


def test_an_announcement_says_the_last_day_it_holds(court: Court) -> None:
    court.add("pengumuman", expires_at=dt.date(2026, 12, 1))
    page = tree_of_court(court).texts["pengumuman/2026/11/contoh/index.md"]
    assert '<time datetime="2026-11-30">Senin, 30 November 2026</time>' in page
    assert "1 Desember" not in page


def test_a_group_of_the_menu_with_the_lists_own_name_is_no_step_of_the_way(court: Court) -> None:
    court.add("berita")
    below = (MenuEntry(title="Berita terbaru", to="/berita/"),)
    group = MenuEntry(title="Berita", to="/publikasi/", items=below)
    court.config = dataclasses.replace(court.config, menu=Menu(menu=(group,)))
    crumbs = _front(tree_of_court(court), "berita/2026/index.md")["crumbs"]
    assert [crumb["title"] for crumb in crumbs] == ["Beranda", "Berita"]
