"""What readers do not see on a day is not linked, and does not break the menu."""

import datetime as dt

from pipeline.build.compose.menu import nav_of, visible
from tests.build.test_compose import tree_of_court
from tests.building import AS_OF, Court

_LATER = dt.date(2026, 12, 1)


def test_a_link_to_what_is_not_shown_becomes_its_text(court: Court) -> None:
    court.add("pengumuman", publish_at=_LATER)
    links = "[nanti](/pengumuman/2026/11/contoh/) dan [rel](../../../../pengumuman/2026/11/contoh/)"
    court.add("berita", body=f"Lihat {links}.\n")
    path = "berita/2026/11/contoh/index.md"
    assert "Lihat nanti dan rel." in tree_of_court(court, AS_OF).texts[path]
    assert "](../../../../pengumuman/" in tree_of_court(court, _LATER).texts[path]


def test_a_hidden_page_leaves_the_menu_and_what_stood_below_moves_up(court: Court) -> None:
    court.set_menu("/", "/layanan-publik/jam-kerja/", "/informasi/")
    entries = visible(court.config.menu.menu, {"/layanan-publik/jam-kerja/"})
    assert nav_of(entries) == [{"Menu /": ["index.md", {"Menu /informasi/": "informasi/index.md"}]}]


def test_a_page_that_expires_does_not_stop_the_build(court: Court) -> None:
    court.add("halaman", expires_at=_LATER)
    court.set_menu("/", "/layanan-publik/jam-kerja/")
    before, after = (tree_of_court(court, day) for day in (AS_OF, _LATER))
    assert "layanan-publik/jam-kerja/index.md" in str(before.nav)
    assert "layanan-publik/jam-kerja/index.md" not in str(after.nav)
