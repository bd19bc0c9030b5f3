"""Searching the demo court as readers do: in Chromium, by hand and by keyboard."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

_HITS = "#cari-hasil > li"
_STEPS = 40


def _count(page: Page) -> int:
    """Return the number of results that the live region tells, once it tells one."""
    status = page.locator("#cari-status")
    expect(status).to_have_text(re.compile(r"^\d+ hasil"))
    return int((status.text_content() or "").split()[0])


def _tab_to(page: Page, selector: str) -> None:
    """Press Tab until an element has the focus, as a reader without a mouse would."""
    for _ in range(_STEPS):
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"{selector} was not reached by Tab")


def test_a_derived_word_finds_pages_that_hold_another_form_of_it(page: Page) -> None:
    page.goto("/cari/?q=persidangan")
    assert _count(page) > 10
    hit = page.locator("#cari-hasil a[href='/layanan-publik/jadwal-sidang/']")
    expect(hit).to_be_visible()
    expect(
        page.locator("#cari-hasil mark", has_text=re.compile("^sidang", re.I)).first
    ).to_be_visible()
    hit.click()
    said = (page.locator(".isi").text_content() or "").lower()
    assert "sidang" in said
    assert "persidangan" not in said


def test_a_result_tells_title_kind_date_and_marked_words(page: Page) -> None:
    page.goto("/cari/?q=persidangan&jenis=berita")
    _count(page)
    first = page.locator(_HITS).first
    expect(first.locator("h2 a")).to_have_attribute("href", re.compile(r"^/berita/2026/"))
    expect(first.locator(".jenis")).to_have_text("Berita")
    expect(first.locator("time")).to_have_text(re.compile(r"^\d{1,2} [A-Z][a-z]+ 20\d\d$"))
    expect(first.locator("mark").first).to_be_visible()


def test_filters_narrow_and_stand_in_the_address(page: Page) -> None:
    page.goto("/cari/?q=sidang")
    everything = _count(page)
    page.get_by_label("Jenis").select_option("Berita")
    expect(page).to_have_url(re.compile(r"\?q=sidang&jenis=berita$"))
    expect(page.locator("#cari-hasil .jenis").first).to_have_text("Berita")
    news = _count(page)
    assert 0 < news < everything
    assert set(page.locator("#cari-hasil .jenis").all_text_contents()) == {"Berita"}
    page.reload()
    assert _count(page) == news
    page.get_by_label("Jenis").select_option("Semua")
    expect(page.locator("#cari-status")).to_have_text(re.compile(f"^{everything} hasil"))


def test_every_choice_of_every_filter_has_results(page: Page) -> None:
    page.goto("/cari/")
    for select in page.locator("#formulir-cari select").all():
        values = [
            v for v in select.locator("option").evaluate_all("all => all.map(o => o.value)") if v
        ]
        assert values
        for value in values:
            page.goto(f"/cari/?{select.get_attribute('name')}={value}")
            assert _count(page) > 0


def test_the_box_in_the_header_leads_to_the_results(page: Page) -> None:
    page.goto("/berita/")
    page.get_by_role("banner").get_by_label("Cari di situs ini").fill("biaya perkara")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/cari/\?q=biaya\+perkara$"))
    assert _count(page) > 0
    expect(page.get_by_label("Kata yang dicari")).to_have_value("biaya perkara")


def test_a_narrow_screen_has_a_link_instead_of_the_box(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto("/")
    expect(page.get_by_label("Cari di situs ini")).to_be_hidden()
    page.get_by_role("banner").get_by_role("link", name="Cari").click()
    expect(page).to_have_url(re.compile("/cari/$"))
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_everything_works_by_keyboard_alone(page: Page) -> None:
    page.goto("/cari/")
    _tab_to(page, "#kata")
    page.keyboard.type("sidang")
    page.keyboard.press("Enter")
    everything = _count(page)
    expect(page.locator(_HITS)).to_have_count(10)
    _tab_to(page, "#saring-tahun")
    _tab_to(page, "#cari-lagi")
    page.keyboard.press("Enter")
    expect(page.locator(_HITS)).to_have_count(20)
    eleventh = page.locator(_HITS).nth(10).locator("a")
    expect(eleventh).to_be_focused()
    expect(page.locator("#cari-status")).to_contain_text("20 ditampilkan")
    assert _count(page) == everything
    address = eleventh.get_attribute("href") or ""
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"{re.escape(address)}$"))


def test_going_back_shows_the_question_before(page: Page) -> None:
    page.goto("/cari/?q=sidang")
    before = _count(page)
    page.get_by_label("Kata yang dicari").fill("mediasi")
    page.get_by_role("button", name="Cari").click()
    expect(page.locator("#cari-status")).to_contain_text("mediasi")
    page.go_back()
    expect(page.locator("#cari-status")).to_have_text(re.compile(f"^{before} hasil untuk “sidang”"))
    expect(page.get_by_label("Kata yang dicari")).to_have_value("sidang")


def test_no_result_says_what_to_do(page: Page) -> None:
    page.goto("/cari/?q=zzxqw")
    expect(page.locator("#cari-status")).to_contain_text("Tidak ada hasil untuk “zzxqw”.")
    expect(page.locator(_HITS)).to_have_count(0)


def test_a_question_is_shown_as_text_never_as_markup(page: Page) -> None:
    page.goto("/cari/?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E")
    expect(page.locator("#cari-status")).to_contain_text("<img src=x")
    expect(page.locator("#cari-status img")).to_have_count(0)


def test_without_script_the_page_says_so_and_leads_on(chromium: Browser, origin: str) -> None:
    context = chromium.new_context(base_url=origin, java_script_enabled=False)
    page = context.new_page()
    page.goto("/cari/")
    # Text and role locators look past <noscript>, so these are CSS.
    expect(page.locator("noscript p")).to_contain_text("Pencarian memerlukan JavaScript")
    expect(page.locator("noscript p")).to_be_visible()
    expect(page.locator("#formulir-cari")).to_be_hidden()
    page.locator("noscript a[href='../indeks/']").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Indeks A–Z")
    page.get_by_role("navigation", name="Huruf pertama").get_by_role("link", name="J").click()
    expect(page).to_have_url(re.compile("#huruf-j$"))
    page.locator(".isi").get_by_role("link", name="Jam Kerja").first.click()
    expect(page).to_have_url(re.compile("/jam-kerja"))
    context.close()
