"""The site map: every entry of the menu once, and what stands outside it."""

import re

from pipeline.config.menu import Menu, MenuEntry
from tests.build.test_compose import tree_of_court
from tests.building import Court


def _menu(court: Court, *entries: MenuEntry) -> None:
    court.config = court.config.__class__(**{**vars(court.config), "menu": Menu(menu=entries)})


def test_every_entry_stands_once_at_its_place(court: Court) -> None:
    court.add("halaman")
    deepest = MenuEntry(title="Jam", to="/layanan-publik/jam-kerja/")
    middle = MenuEntry(title="Berita", to="/berita/", items=(deepest,))
    outside = MenuEntry(title="e-Court", to="https://ecourt.mahkamahagung.go.id")
    group = MenuEntry(title="Layanan", to="/informasi/", items=(middle, outside))
    _menu(court, MenuEntry(title="Beranda", to="/"), group)
    page = tree_of_court(court).texts["peta-situs/index.md"]
    links = re.findall(r'href="([^"]+)"', page.split("---", 2)[2])
    assert links == [
        "../informasi/",
        "../berita/",
        "../layanan-publik/jam-kerja/",
        "https://ecourt.mahkamahagung.go.id",
        "../",
        "../status-informasi/",
        "../bagian/",
        "../tag/",
    ]
    assert page.count("(situs lain)") == 1
    assert "Tautan bertanda" in page


def test_a_menu_of_our_own_pages_speaks_of_no_other_site(court: Court) -> None:
    court.add("berita")
    page = tree_of_court(court).texts["peta-situs/index.md"]
    assert "situs lain" not in page


def test_made_pages_say_what_they_are_for(court: Court) -> None:
    court.add("halaman", at="halaman/layanan-publik")
    entries = tuple(MenuEntry(title=f"Ke {to}", to=to) for to in ("/informasi/", "/berita/"))
    _menu(court, MenuEntry(title="Layanan", to="/layanan-publik/", items=entries))
    page = tree_of_court(court).texts["layanan-publik/index.md"]
    assert "wajib diumumkan dan disediakan" in page
    assert "Kabar kegiatan" in page
