"""Searching several shards in Chromium: as if it were one index, and no more loaded than needed."""

import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.search.conftest import WHOLE

_HITS = "#cari-hasil > li"
_LINKS = "#cari-hasil h2 a"
_CHUNKS = "**/cari/indeks/2020/index/*"
_ASKED_WHOLE = """async ([at, words]) => {
    const whole = await import(`${at}pagefind.js`);
    await whole.options({ noWorker: true, baseUrl: "/" });
    const { results } = await whole.search(words);
    return Promise.all(results.map(async (result) => (await result.data()).url));
}"""


def _searched(page: Page, address: str) -> int:
    """Open a search and return the number of results that are told."""
    page.goto(address)
    status = page.locator("#cari-status")
    expect(status).to_have_text(re.compile(r"^(\d+|Tidak ada) hasil"))
    number = (status.text_content() or "").split()[0]
    return int(number) if number.isdigit() else 0


def _found(page: Page, words: str) -> list[str]:
    """Return the addresses of all results of a search, in their order."""
    count = _searched(page, f"/cari/?q={words.replace(' ', '+')}")
    while page.locator(_HITS).count() < count:
        before = page.locator(_HITS).count()
        page.locator("#cari-lagi").click()
        expect(page.locator(_HITS)).to_have_count(min(before + 10, count))
    links = page.locator(_LINKS)
    return [str(href) for href in links.evaluate_all("all => all.map(a => a.getAttribute('href'))")]


def _loaded(page: Page) -> list[str]:
    """Return, as it grows, what the tab loads of the index: paths below it."""
    found: list[str] = []
    sign = "/cari/indeks/"
    page.on(
        "request",
        lambda request: found.append(request.url.split(sign)[1]) if sign in request.url else None,
    )
    return found


@pytest.mark.parametrize(
    "words",
    [
        "sidang",
        "persidangan",
        "biaya perkara",
        "gugat",
        "mediasi",
        "mediasi perkara",
        "mediasi lelang",
        '"biaya perkara"',
        '"perkara biaya"',
        "lelang eksekusi",
        "media",
        "pendaftaran",
        "telekonferensi zzxqw",
        "zzxqw",
        "e-Court",
        "kabar 2019",
    ],
)
def test_the_shards_together_find_what_one_index_of_all_pages_finds(
    archive_page: Page, words: str
) -> None:
    found = _found(archive_page, words)
    whole: list[Any] = archive_page.evaluate(_ASKED_WHOLE, [f"/{WHOLE}/", words])
    assert len(found) == len(set(found))
    assert set(found) == set(whole)


def test_a_word_finds_its_other_forms_in_the_shard_of_another_year(archive_page: Page) -> None:
    found = _found(archive_page, "persidangan")
    assert "/berita/2019/01/kabar/" in found
    assert "/berita/2020/01/kabar/" in found
    assert "/layanan-publik/jadwal-sidang/" in found


def test_a_word_of_one_year_loads_that_year_only(archive_page: Page) -> None:
    loaded = _loaded(archive_page)
    assert _searched(archive_page, "/cari/?q=telekonferensi") == 4
    shards = {path.split("/")[0] for path in loaded if re.match(r"(\d{4}|tetap)/", path)}
    assert shards == {"2020"}


def test_a_year_loads_only_the_shards_that_hold_it(archive_page: Page) -> None:
    loaded = _loaded(archive_page)
    assert _searched(archive_page, "/cari/?q=sidang&tahun=2019") == 3
    shards = {path.split("/")[0] for path in loaded if re.match(r"(\d{4}|tetap)/", path)}
    assert shards == {"2019"}


def test_a_choice_without_words_lists_the_newest_first_and_loads_no_words(
    archive_page: Page,
) -> None:
    loaded = _loaded(archive_page)
    assert _searched(archive_page, "/cari/?tahun=2020") == 12
    links = archive_page.locator(_LINKS)
    expect(links.first).to_have_attribute("href", "/berita/2020/12/kabar/")
    expect(links.first).to_have_text("Kabar 12 tahun 2020")
    expect(archive_page.locator(".cari-cuplikan").first).to_contain_text("Petugas melayani")
    assert not [path for path in loaded if path.endswith(".pf_index")]


def test_what_does_not_arrive_at_first_is_asked_for_again(chromium: Browser, archive: str) -> None:
    page = chromium.new_page(base_url=archive)
    page.route(_CHUNKS, lambda route: route.abort(), times=1)
    page.goto("/cari/?q=telekonferensi")
    expect(page.locator("#cari-status")).to_have_text(re.compile("^4 hasil"))
    page.close()


def test_what_does_not_arrive_at_all_is_told_and_may_come_later(
    chromium: Browser, archive: str
) -> None:
    page = chromium.new_page(base_url=archive)
    page.route(_CHUNKS, lambda route: route.abort())
    page.goto("/cari/?q=telekonferensi")
    expect(page.locator("#cari-status")).to_contain_text("Pencarian tidak dapat dimuat")
    page.unroute(_CHUNKS)
    page.get_by_role("button", name="Cari").click()
    expect(page.locator("#cari-status")).to_have_text(re.compile("^4 hasil"))
    page.close()
