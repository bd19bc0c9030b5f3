"""What a page brings along, beside the page that was published."""

import pytest

from pipeline.monitor.integrity.page_parts import Part, foreign, host_in, parts_of

_OWN = b"<html><head><script src=/a.js></script></head><body><a href=/berita/>x</a></body></html>"


@pytest.mark.parametrize(
    ("html", "part"),
    [
        ("<object data=https://lain.example/x></object>", "frame"),
        ("<base href=https://lain.example/>", "base"),
        ("<p onclick='go()'>x</p>", "handler"),
        ("<link rel=canonical href=https://lain.example/>", "canonical"),
        ("<style>.x{display:none}</style>", "style"),
        ("<meta http-equiv=Refresh content='0; URL=https://lain.example/'>", "forward"),
    ],
)
def test_parts_that_were_added(html: str, part: str) -> None:
    live = parts_of(_OWN.replace(b"</body>", html.encode() + b"</body>"))
    assert [each.kind for each in foreign(live, parts_of(_OWN), ())] == [part]


def test_without_the_published_page_the_sites_own_links_are_no_strangers() -> None:
    live = parts_of(_OWN) | {Part("link", "https://lain.example/")}
    assert foreign(live, (), ()) == [Part("link", "https://lain.example/")]
    assert foreign(live, (), ("lain.example",)) == []


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://A.example/x", "a.example"),
        ("/x", ""),
        ("mailto:a@b.example", ""),
        ("javascript:alert(1)", None),
        ("https://[bad", None),
    ],
)
def test_the_host_of_an_address(address: str, host: str | None) -> None:
    assert host_in(address) == host


@pytest.mark.parametrize("body", [b"", b"\x00\xff", b"<" * 50])
def test_what_is_no_page_has_no_parts(body: bytes) -> None:
    assert parts_of(body) == frozenset()
