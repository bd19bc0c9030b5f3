"""What became of a page: corrected, replaced, withdrawn; and what servers are told of the last."""

import datetime as dt
import re

import pytest

from pipeline.build.finish.gone import Gone, gone_from
from pipeline.build.finish.headers import snippets
from pipeline.build.finish.policy import Policy
from pipeline.content.takedown_form import GROUND_WORDS, Ground, takedown_text
from tests.build.test_compose import tree_of_court
from tests.building import AS_OF, Court

_OLD, _NEW = "pengumuman/2026/11/lama", "pengumuman/2026/11/baru"
_GONE = "berita/2026/11/keliru"


@pytest.fixture
def replaced(court: Court) -> Court:
    told = {"on": AS_OF, "by": f"/{_NEW}/", "reason": "Jam layanan berubah"}
    court.add("pengumuman", at=_OLD, title="Jam Lama", superseded=told, tags=["jam"])
    court.add("pengumuman", at=_NEW, title="Jam Baru")
    return court


def test_each_of_two_pages_names_the_other(replaced: Court) -> None:
    texts = tree_of_court(replaced).texts
    old, new = texts[f"{_OLD}/index.md"], texts[f"{_NEW}/index.md"]
    assert 'digantikan oleh <a href="../baru/">Jam Baru</a>. Jam layanan berubah. Isi' in old
    assert 'Menggantikan <a href="../lama/">Jam Lama</a> (18 November 2026).' in new
    assert 'robots: "noindex"' in old.split("---")[1]
    assert ("search:" in old.split("---")[1], "search:" in new.split("---")[1]) == (False, True)


def test_lists_of_what_is_new_prefer_what_holds(replaced: Court) -> None:
    tree = tree_of_court(replaced)
    for path in ("index.md", "pengumuman/index.md"):
        assert ("Jam Lama" in tree.texts[path], "Jam Baru" in tree.texts[path]) == (False, True)
    for path in ("pengumuman/2026/11/index.md", "tag/jam/index.md", "bagian/hukum/index.md"):
        assert re.search(
            r"Jam Lama</a></h2>\s*<p class=.jenis.>.*[Ss]udah diganti", tree.texts[path]
        )
    assert (f"/{_OLD}/" in tree.listed, f"/{_NEW}/" in tree.listed) == (False, True)


def test_a_replacement_that_readers_do_not_see_is_not_linked(court: Court) -> None:
    later = dt.date(2027, 1, 1)
    court.add("pengumuman", at=_OLD, superseded={"on": AS_OF, "by": f"/{_NEW}/"})
    court.add("pengumuman", at=_NEW, title="Jam Baru", publish_at=later)
    page = tree_of_court(court).texts[f"{_OLD}/index.md"]
    assert "halaman ini digantikan. Isi di bawah ini" in page
    assert "Jam Baru" not in page


def test_what_was_withdrawn_leaves_a_notice_and_no_trace_elsewhere(court: Court) -> None:
    court.withdraw(_GONE, reason="Angkanya keliru & belum diperiksa.")
    links = f"[keliru](/{_GONE}/), [laporannya](/{_GONE}/laporan.pdf)"
    court.add("berita", body=f"Lihat {links} saja.\n")
    tree = tree_of_court(court)
    notice = tree.texts[f"{_GONE}/index.md"]
    assert "<dd>Alur Layanan</dd>" in notice
    assert "Angkanya keliru &amp; belum diperiksa." in notice
    assert "Jumat, 20 November 2026" in notice
    assert 'robots: "noindex"' in notice.split("---")[1]
    assert "Lihat keliru, laporannya saja." in tree.texts["berita/2026/11/contoh/index.md"]
    others = {path for path, text in tree.texts.items() if "keliru" in text}
    assert others == {f"{_GONE}/index.md", "berita/2026/11/contoh/index.md"}
    assert f"/{_GONE}/" not in tree.listed


@pytest.mark.parametrize("ground", GROUND_WORDS)
def test_a_takedown_tells_its_ground_and_no_title(court: Court, ground: Ground) -> None:
    court.write(f"content/{_GONE}/index.md", takedown_text("biasa", AS_OF, ground))
    court.add("berita")
    notice = tree_of_court(court).texts[f"{_GONE}/index.md"]
    assert GROUND_WORDS[ground] in notice
    assert "Judul semula" not in notice
    assert "diperiksa kembali oleh pimpinan" in notice


def test_a_withdrawn_page_of_the_menu_does_not_stop_the_build(court: Court) -> None:
    court.withdraw("halaman/layanan-publik")
    court.add("halaman")
    court.set_menu("/", "/layanan-publik/", "/layanan-publik/jam-kerja/")
    assert court.found() == []
    tree = tree_of_court(court)
    assert "'layanan-publik/index.md'" not in str(tree.nav)
    assert "layanan-publik/jam-kerja/index.md" in str(tree.nav)


def test_files_that_lie_beside_a_notice_are_told(court: Court) -> None:
    path = court.withdraw(_GONE)
    court.add("berita")
    court.write(f"content/{_GONE}/foto/01.jpg", b"foto")
    court.write(path, (court.root / path).read_text(encoding="utf-8") + "\nIsi lama.\n")
    assert [each.code for each in court.load().findings] == ["FMT020", "FMT020"]


def test_what_servers_are_told(court: Court) -> None:
    court.withdraw(_GONE)
    court.withdraw("halaman/layanan-publik")
    gone = gone_from(court.load().site)
    news, page = (re.compile(f"^{each.path}") for each in gone)
    assert [each.folder for each in gone] == [_GONE, "layanan-publik"]
    for path in ("", "index.html", "foto/01.480.jpg"):
        assert news.search(f"/{_GONE}/{path}")
    assert [
        bool(page.search(f"/layanan-publik/{p}")) for p in ("", "index.html", "jam-kerja/")
    ] == [*(True, True, False)]
    told = snippets(Policy("umum", None), (), gone)
    assert sorted(told.inside) == [".htaccess", f"{_GONE}/.htaccess", "layanan-publik/.htaccess"]
    assert snippets(Policy("umum", None), ()) == snippets(Policy("umum", None), (), [])
    assert isinstance(gone[0], Gone)
