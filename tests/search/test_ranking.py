"""In which order results are shown: what citizens ask for first, then what is newer."""

import re

import pytest
from playwright.sync_api import Page, expect

_FIRST = 3
_LINKS = "#cari-hasil h2 a"


def _shown(page: Page, words: str, more: str = "") -> list[str]:
    """Return the addresses of the first ten results of a search, in their order."""
    page.goto(f"/cari/?q={words.replace(' ', '+')}{more}")
    expect(page.locator("#cari-status")).to_have_text(re.compile(r"^\d+ hasil"))
    links = page.locator(_LINKS)
    return [str(href) for href in links.evaluate_all("all => all.map(a => a.getAttribute('href'))")]


_QUESTIONS = {
    "biaya perkara": "/layanan-hukum/prosedur-biaya-perkara/biaya/",
    "jadwal sidang": "/layanan-publik/jadwal-sidang/",
    "sidang": "/layanan-publik/jadwal-sidang/",
    "jam layanan": "/layanan-publik/jam-kerja/",
    "jam buka": "/layanan-publik/jam-kerja/",
    "panjar": "/layanan-publik/sisa-panjar/",
    "pengaduan": "/layanan-publik/pengaduan/",
    # Which court divorces whom stands in a table of this page.
    "cerai": "/tentang-pengadilan/profil/tugas-fungsi/",
    "posbakum": "/layanan-hukum/masyarakat-kurang-mampu/posbakum/",
    "bantuan hukum": "/layanan-hukum/masyarakat-kurang-mampu/posbakum/",
    "prodeo": "/layanan-hukum/masyarakat-kurang-mampu/pembebasan-biaya/",
    "e-court": "/layanan-hukum/prosedur-biaya-perkara/prosedur/",
    "gugatan sederhana": "/layanan-publik/informasi-perkara/prosedur-perdata/",
    "salinan putusan": "/layanan-publik/informasi-perkara/direktori-putusan/",
    "surat keterangan": "/layanan-publik/ptsp/jenis-layanan/",
    "banding": "/layanan-publik/informasi-perkara/upaya-hukum/",
    "eksekusi": "/layanan-hukum/eksekusi/",
    "tilang": "/layanan-publik/pengumuman/denda-tilang/",
    "hak saksi": "/layanan-hukum/hak-pokok-persidangan/",
    "permohonan informasi": "/layanan-publik/permohonan-informasi/",
    "survei kepuasan": "/layanan-publik/survei-kepuasan/",
    "alamat": "/hubungi-kami/alamat/",
}


@pytest.mark.parametrize(
    ("words", "wanted"), [pytest.param(*q, id=q[0]) for q in _QUESTIONS.items()]
)
def test_the_page_that_answers_a_question_is_among_the_first(
    page: Page, words: str, wanted: str
) -> None:
    assert wanted in _shown(page, words)[:_FIRST]


@pytest.mark.parametrize("words", ["biaya perkara", "sidang", "hukum", "perkara"])
def test_a_page_that_stays_comes_before_news_with_the_same_words(page: Page, words: str) -> None:
    assert not re.search(r"/20\d\d/", _shown(page, words)[0])


@pytest.mark.parametrize(
    ("words", "news"),
    [
        ("e-court", "/berita/2026/09/sosialisasi-e-court/"),
        ("listrik", "/pengumuman/2026/11/pemeliharaan-listrik/"),
        ("magang", "/berita/2026/08/mahasiswa-magang-mulai-bertugas/"),
        ("arsip perkara", "/berita/2026/09/penataan-arsip-perkara/"),
    ],
)
def test_news_comes_first_where_only_news_is_about_the_words(
    page: Page, words: str, news: str
) -> None:
    assert _shown(page, words)[0] == news


def test_a_word_in_a_title_counts_for_more_than_many_in_a_text(page: Page) -> None:
    titled = "/berita/2026/10/pelimpahan-berkas-elektronik/"
    tells_more = "/sop/pengisian-konten-website/"
    assert _told(page, titled, "elektronik") < _told(page, tells_more, "elektronik")
    found = _shown(page, "elektronik")
    assert found.index(titled) < found.index(tells_more)


def _told(page: Page, address: str, word: str) -> int:
    """Return how often the main text of a page tells a word."""
    page.goto(address)
    return (page.locator("[data-pagefind-body]").text_content() or "").lower().count(word)


def test_of_equal_news_the_newer_comes_first(archive_page: Page) -> None:
    found = _shown(archive_page, "gugatan sederhana didaftarkan", "&jenis=berita")
    # These have the same words, but not the same length, and neither have their years.
    equal = [
        f"/berita/{year}/{month}/kabar/"
        for year in (2021, 2020, 2019)
        for month in ("10", "06", "02")
    ]
    assert [at for at in found if at.endswith("/kabar/")] == equal


@pytest.mark.parametrize("words", ["biaya perkara", "jadwal sidang"])
def test_old_news_does_not_come_before_the_page_that_answers(
    archive_page: Page, words: str
) -> None:
    assert _QUESTIONS[words] in _shown(archive_page, words)[:_FIRST]
