"""How pages refer to each other."""

from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.build.addresses import relative, source_of

_PARTS = st.lists(st.from_regex(r"[a-z0-9][a-z0-9.-]{0,8}", fullmatch=True), max_size=5)
_ADDRESSES = _PARTS.map(lambda parts: "/" + "".join(f"{part}/" for part in parts))


@pytest.mark.parametrize(
    ("origin", "target", "seen"),
    [
        ("/", "/berita/", "berita/"),
        ("/berita/2026/11/a/", "/", "../../../../"),
        ("/berita/", "/berita/", "./"),
        ("/a/", "/umpan/rss.xml", "../umpan/rss.xml"),
        ("/a/", "/b/#dokumen", "../b/#dokumen"),
        ("/a/", "/b/?q=/x/", "../b/?q=/x/"),
        ("/a/", "https://sipp.pn-contoh.example/", "https://sipp.pn-contoh.example/"),
        ("/a/", "//lain.example/x", "//lain.example/x"),
        ("/a/", "foto/01.jpg", "foto/01.jpg"),
    ],
)
def test_relative(origin: str, target: str, seen: str) -> None:
    assert relative(origin, target) == seen


@given(_ADDRESSES, _ADDRESSES)
def test_a_relative_address_leads_back_to_its_target(origin: str, target: str) -> None:
    base = "https://pn-contoh.example"
    assert urljoin(base + origin, relative(origin, target)) == base + target


@pytest.mark.parametrize(
    ("address", "source"), [("/", "index.md"), ("/berita/2026/", "berita/2026/index.md")]
)
def test_source_of(address: str, source: str) -> None:
    assert source_of(address) == source
