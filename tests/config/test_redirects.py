"""redirects.yml: what it may say, what it may not, and when a redirect begins."""

import datetime as dt
from pathlib import Path

import pytest

from pipeline.config import load_config
from tests.config.sample import faults

_ROW = "  - {{from: {}, to: {}, since: 2026-10-01}}\n"


def _write(root: Path, *rows: tuple[str, str]) -> None:
    text = "redirects:\n" + "".join(_ROW.format(*row) for row in rows)
    (root / "site_config/redirects.yml").write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    "old", ["/lama/", "/lama", "/index.php/tentang/12-sejarah", "/Profil/Sejarah.html"]
)
def test_old_addresses_of_many_forms_are_read(root: Path, old: str) -> None:
    _write(root, (old, "/baru/"))
    [redirect] = load_config(root).redirects.redirects
    assert redirect.old == f"{old.rstrip('/')}/"


@pytest.mark.parametrize(
    "old",
    [
        "lama/",
        "/",
        "/a//b/",
        "/../etc/",
        "/.git/",
        "/a b/",
        '"/a;b/"',
        '"/a{b"',
        "/a?",
        "/a?=1",
        "/a?p=1&",
        "/a?p=1?q",
        "/a?p=1#b",
        '"/a?p={1}"',
        "/a?p=$1",
        "/a?p=%zz",
        '"/a\\nb"',
    ],
)
def test_addresses_that_could_do_harm_are_refused(root: Path, old: str) -> None:
    _write(root, (old, "/baru/"))
    assert faults(root)[0].key == "redirects.1.from"


@pytest.mark.parametrize(
    ("old", "path", "asked"),
    [
        ("/?p=12", "/", [("p", "12")]),
        ("/index.php?b=2&a=1", "/index.php/", [("a", "1"), ("b", "2")]),
        ("/index.php/?id=12:judul+lama", "/index.php/", [("id", "12:judul lama")]),
        (
            "/index.php?id=12%3Ajudul%20lama&cetak",
            "/index.php/",
            [("cetak", ""), ("id", "12:judul lama")],
        ),
    ],
)
def test_what_follows_a_question_mark_is_read(
    root: Path, old: str, path: str, asked: list[tuple[str, str]]
) -> None:
    _write(root, (f"'{old}'", "/baru/"))
    [redirect] = load_config(root).redirects.redirects
    assert (redirect.path, list(redirect.asked)) == (path, asked)


@pytest.mark.parametrize("new", ["https://lain.example/", "//lain.example/", "/../", "/.git/", "x"])
def test_a_redirect_never_leads_out_of_the_site(root: Path, new: str) -> None:
    _write(root, ("/lama/", new))
    assert [fault.key for fault in faults(root)] == ["redirects.1.to"]


@pytest.mark.parametrize(
    ("rows", "keys"),
    [
        pytest.param([("/a/", "/b/"), ("/a", "/c/")], ["redirects.2.from"], id="twice"),
        pytest.param([("/a/", "/a/")], ["redirects.1.to"], id="to itself"),
        pytest.param(
            [("/a?b=1&c=2", "/b/"), ("/a/?c=2&b=1", "/c/")], ["redirects.2.from"], id="in any order"
        ),
        pytest.param([("/a/", "/b/"), ("/b", "/c/")], ["redirects.1.to"], id="a chain"),
        pytest.param(
            [("/a/", "/b/"), ("/b/", "/a/")], ["redirects.1.to", "redirects.2.to"], id="a loop"
        ),
    ],
)
def test_no_repetition_no_chain_no_loop(
    root: Path, rows: list[tuple[str, str]], keys: list[str]
) -> None:
    _write(root, *rows)
    assert [fault.key for fault in faults(root)] == keys


def test_a_question_may_lead_to_its_own_path(root: Path) -> None:
    _write(root, ("/a?b=1", "/a/"), ("/a?b=2", "/b/"))
    assert [each.to for each in load_config(root).redirects.redirects] == ["/a/", "/b/"]


def test_a_redirect_begins_on_its_day(root: Path) -> None:
    _write(root, ("/b/", "/c/"), ("/a/", "/c/"))
    read = load_config(root).redirects
    assert read.in_force(dt.date(2026, 9, 30)) == ()
    assert [each.old for each in read.in_force(dt.date(2026, 10, 1))] == ["/a/", "/b/"]
