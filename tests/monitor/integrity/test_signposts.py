"""Entries of robots.txt and of sitemaps that are not the site's own."""

import pytest

from pipeline.monitor.integrity.signposts import entries_of, foreign_entries, own_address

_BASE, _KNOWN = "https://pn-contoh.example", ("/", "/berita/", "/sitemap.xml")


@pytest.mark.parametrize(
    ("path", "body", "foreign"),
    [
        ("robots.txt", "User-agent: *\nSitemap: https://pn-contoh.example/sitemap.xml", []),
        ("robots.txt", "SITEMAP : https://lain.example/a.xml", ["https://lain.example/a.xml"]),
        ("robots.txt", "Sitemap: /peta2.xml", ["/peta2.xml"]),
        ("sitemap.xml", "<loc>https://pn-contoh.example/berita/</loc>", []),
        ("sitemap.xml", "<s:loc> https://lain.example/ </s:loc>", ["https://lain.example/"]),
        ("sitemap.xml", "<loc>https://pn-contoh.example/berita/?slot</loc>", ["…/berita/?slot"]),
        ("sitemap.xml", "<loc>https://[bad/</loc>", ["https://[bad/"]),
        (
            "sitemap.xml",
            "<x hreflang='en' href='https://lain.example/'>",
            ["https://lain.example/"],
        ),
    ],
)
def test_entries_that_lead_elsewhere(path: str, body: str, foreign: list[str]) -> None:
    entries = entries_of(path, body.encode())
    found = foreign_entries(entries, _BASE, _KNOWN)
    assert found == [each.replace("…", _BASE) for each in foreign]


def test_an_address_within_the_site_loses_its_host_alone() -> None:
    assert own_address("https://pn-contoh.example/a/?b=1#c", ("pn-contoh.example",)) == "/a/?b=1"
    assert own_address("//lain.example/", ("pn-contoh.example",)) is None
