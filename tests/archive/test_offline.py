"""Links that work from a disk: a table of links, and a whole tag."""

import pytest

from pipeline.archive.offline import needed_by, offline, relinked, with_note

COURT = "https://pn-contoh.example"
THERE = frozenset(
    ["index.html", "berita/index.html", "berita/a/index.html", "berita/a/foto/01.jpg",
     "assets/x.css", "assets/emblem.svg", "umpan/rss.xml", "dok/Laporan 1.pdf"]
)  # fmt: skip
PAGE = "berita/a/index.html"


@pytest.mark.parametrize(
    ("link", "wanted"),
    [
        ("../", "../index.html"),
        ("../../", "../../index.html"),
        ("/", "../../index.html"),
        (".", "index.html"),
        ("./", "index.html"),
        ("/berita/", "../index.html"),
        ("/berita", "../index.html"),
        ("foto/01.jpg", "foto/01.jpg"),
        ("../../assets/x.css?v=1", "../../assets/x.css"),
        ("../#isi", "../index.html#isi"),
        ("#isi", "#isi"),
        ("", ""),
        ("?x=1", "?x=1"),
        (f"{COURT}/berita/", "../index.html"),
        (COURT, "../../index.html"),
        (f"{COURT}.lain/berita/", f"{COURT}.lain/berita/"),
        ("https://lain.example/", "https://lain.example/"),
        ("//lain.example/x", "//lain.example/x"),
        ("mailto:a@b.example", "mailto:a@b.example"),
        ("/tidak-ada/", "/tidak-ada/"),
        ("/dok/Laporan%201.pdf", "../../dok/Laporan%201.pdf"),
        ("../../../../etc/passwd", "../../../../etc/passwd"),
    ],
)
def test_each_link_leads_to_a_file(link: str, wanted: str) -> None:
    assert relinked(link, PAGE, THERE, COURT) == wanted


def test_a_page_keeps_everything_but_its_links() -> None:
    page = (
        f'<link rel="canonical" href="{COURT}/berita/a/">'
        '<a href="../?a=1&amp;b=2">x href="../" y</a><img alt=\'a\' srcset="foto/01.jpg 1x, '
        '/assets/emblem.svg 2x">'
    )
    assert offline(page, PAGE, THERE, COURT) == (
        f'<link rel="canonical" href="{COURT}/berita/a/">'
        '<a href="../index.html">x href="../" y</a><img alt=\'a\' srcset="foto/01.jpg 1x, '
        '../../assets/emblem.svg 2x">'
    )
    assert needed_by(page, PAGE, THERE, COURT) == {"berita/a/foto/01.jpg", "assets/emblem.svg"}


def test_a_note_stands_under_the_heading_once() -> None:
    page = "<h1>Cari</h1><p>a</p><h1>b</h1>"
    assert with_note(page, "<p>x</p>") == "<h1>Cari</h1>\n<p>x</p><p>a</p><h1>b</h1>"
