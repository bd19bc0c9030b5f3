"""Paths of the site as readers ask for them."""

import pytest

from pipeline.release.addresses import address_of, exact_address_of, reachable
from pipeline.release.moved import leads_to


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("index.html", "/"),
        ("berita/2026/index.html", "/berita/2026/"),
        ("404.html", "/404.html"),
        ("berita/bukan-index.html", "/berita/bukan-index.html"),
        ("foto/é ñ #1?.jpg", "/foto/%C3%A9%20%C3%B1%20%231%3F.jpg"),
        ("index.php/berita/index.html", "/index.php/berita/"),
        ("100%/index.html", "/100%25/"),
    ],
)
def test_address(path: str, address: str) -> None:
    assert address_of(path) == address


def test_the_exact_address_names_the_file() -> None:
    assert exact_address_of("berita/index.html") == "/berita/index.html"


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("index.html", True),
        (".well-known/security.txt", True),
        (".htaccess", False),
        ("cari/.htaccess", False),
        ("berita/.git/config", False),
        ("a.b/c.html", True),
    ],
)
def test_reachable(path: str, expected: bool) -> None:
    assert reachable(path) is expected


def test_where_a_moved_page_leads() -> None:
    page = b'<meta http-equiv="refresh" content="0; url=../a/?x=1&amp;y=2">'
    assert leads_to(page) == "../a/?x=1&y=2"
    assert leads_to(b"<p>Bukan.</p>") is None
