"""What servers are told of the search page and of moved addresses, and the pages at the latter."""

import datetime as dt
import re
from random import Random
from urllib.parse import quote, urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.build.finish.headers import snippets
from pipeline.build.finish.moved import moved
from pipeline.build.finish.policy import Policy
from pipeline.build.finish.redirects import choice_pages, redirect_pages, refuse_taken
from pipeline.build.finish.security_txt import security_txt
from pipeline.config.redirects import Redirect
from pipeline.errors import UnfinishedError
from tests.building import AS_OF, Court

_BOTH = Policy("umum", "umum 'wasm-unsafe-eval'")


def _redirect(old: str, new: str) -> Redirect:
    return Redirect.model_validate({"from": old, "to": new, "since": dt.date(2026, 10, 1)})


def test_the_exception_for_search_is_made_only_where_there_is_search() -> None:
    without, having = snippets(Policy("umum", None), ()), snippets(_BOTH, ())
    assert sorted(without.inside) == [".htaccess"]
    assert sorted(having.inside) == [".htaccess", "cari/.htaccess"]
    assert b"wasm" not in b"".join((*without.inside.values(), *without.beside.values()))
    assert b"wasm" not in having.inside[".htaccess"]
    for told in (having.inside["cari/.htaccess"], *having.beside.values()):
        assert told.count(b"umum 'wasm-unsafe-eval'") == 1


def test_a_moved_address_is_taken_literally() -> None:
    told = snippets(_BOTH, (_redirect("/a.b/c", "/d/"),))
    assert rb'location ~ "^/a\.b/c/?$"' in told.beside["nginx.conf"]
    assert rb'RewriteRule "^/a\.b/c/?$" "/d/"' in told.beside["apache.conf"]
    assert rb'RewriteRule "^a\.b/c/?$" "/d/"' in told.inside[".htaccess"]


def test_the_page_at_a_moved_address_leads_on_without_a_script(court: Court) -> None:
    old = [_redirect("/index.php/lama", "/berita/")]
    pages = redirect_pages(old, court.config.court, "/assets/base.0123456789.css")
    assert list(pages) == ["index.php/lama/index.html"]
    page = pages["index.php/lama/index.html"].decode()
    for part in (
        '<meta name="robots" content="noindex">',
        '<meta http-equiv="refresh" content="0; url=../../berita/">',
        '<link rel="canonical" href="https://pn-contoh.example/berita/">',
        '<link rel="stylesheet" href="../../assets/base.0123456789.css">',
        '<a href="../../berita/">https://pn-contoh.example/berita/</a>',
    ):
        assert part in page
    assert "<script" not in page


def test_a_page_cannot_see_what_follows_a_question_mark_and_names_every_choice(
    court: Court,
) -> None:
    rows = (("/index.php?id=2", "/b/"), ("/index.php?id=1&x=%26", "/a/"), ("/lama/?id=1", "/b/"))
    told = [_redirect(*row) for row in (*rows, ("/lama/", "/a/"))]
    assert list(redirect_pages(told, court.config.court, "/s.css")) == ["lama/index.html"]
    pages = choice_pages(told, court.config.court, "/s.css")
    assert list(pages) == ["index.php/index.html"]
    page = pages["index.php/index.html"].decode()
    assert '<code>/index.php?id=2</code> pindah ke <a href="../b/">' in page
    assert "<code>/index.php?id=1&amp;x=%26</code>" in page
    assert "refresh" not in page
    assert "canonical" not in page


_LETTERS = st.text(st.sampled_from("a1:,/ é+%&=.~"), max_size=6)


@given(st.dictionaries(st.sampled_from("abc"), _LETTERS, min_size=1), st.randoms(), _LETTERS)
def test_a_question_is_known_in_any_order_and_coding(
    asked: dict[str, str], order: Random, other: str
) -> None:
    [each] = moved([_redirect(f"/a?{urlencode(asked)}", "/b/")])
    [known] = each.asked
    pairs = [*asked.items(), ("z", other)]
    order.shuffle(pairs)
    for query in (urlencode(pairs), urlencode(pairs, quote_via=quote)):
        assert re.search(known.all_of_them, query)
        assert all(re.search(f"(^|&){part}(&|$)", query) for part in known.parts)
    changed = {**asked, min(asked): f"{asked[min(asked)]}x"}
    assert not re.search(known.all_of_them, urlencode(changed))


def test_the_closest_question_comes_first_and_the_bare_path_last() -> None:
    rows = (("/a/", "/1/"), ("/a?x=1", "/2/"), ("/a?x=1&y=2", "/3/"), ("/?p=1", "/4/"))
    told = [
        (each.path, [q.to for q in each.asked], each.to)
        for each in moved([_redirect(*r) for r in rows])
    ]
    assert told == [("", ["/4/"], None), ("/a", ["/3/", "/2/"], "/1/")]


@pytest.mark.parametrize("taken", ["lama/index.html", "lama"])
def test_a_page_that_is_there_is_never_overwritten(taken: str) -> None:
    with pytest.raises(UnfinishedError, match="/lama/"):
        refuse_taken(["lama/index.html"], {taken})
    refuse_taken(["lain/index.html"], {taken})


def _told(court: Court, as_of: dt.date) -> str:
    [text] = security_txt(court.config.court, as_of).values()
    return text.decode()


def test_security_txt(court: Court) -> None:
    assert _told(court, AS_OF).splitlines() == [
        "Contact: mailto:keamanan@pn-contoh.example",
        "Expires: 2027-05-01T00:00:00+07:00",
        "Preferred-Languages: id, en",
        "Canonical: https://pn-contoh.example/.well-known/security.txt",
    ]
    court.change_court(security_contact="https://pn-contoh.example/lapor/")
    assert _told(court, AS_OF).startswith("Contact: https://pn-contoh.example/lapor/\n")
    court.change_court(security_contact=None)
    assert security_txt(court.config.court, AS_OF) == {}


@pytest.mark.parametrize(
    ("as_of", "expires"),
    [("2026-06-30", "2026-12-01"), ("2026-07-01", "2027-01-01"), ("2026-12-31", "2027-06-01")],
)
def test_it_always_has_five_to_six_months_to_go(court: Court, as_of: str, expires: str) -> None:
    assert f"Expires: {expires}T00:00:00+07:00" in _told(court, dt.date.fromisoformat(as_of))
