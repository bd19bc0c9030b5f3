"""With JavaScript switched off everything a reader came for still works."""

from playwright.sync_api import Page

from tests.browser.places import PLACES


def test_the_menu_opens_and_leads_somewhere(plain: Page) -> None:
    plain.goto(PLACES["home"])
    assert not plain.is_visible(".menu li a")
    plain.click(".menu summary")
    plain.click(".menu li a >> text=Layanan Publik")
    assert plain.url.endswith("/layanan-publik/")
    assert plain.inner_text("h1") == "Layanan Publik"


def test_an_article_and_its_photos_are_shown(plain: Page) -> None:
    plain.goto(PLACES["list"])
    plain.click(".isi h2 a >> nth=0")
    assert plain.is_visible("h1")
    assert plain.is_visible(".isi__teks p")
    plain.goto(PLACES["coverage"])
    plain.click(".galeri a >> nth=0")
    assert plain.url.endswith(".jpg")


def test_hours_are_shown(plain: Page) -> None:
    for place in ("home", "hours"):
        plain.goto(PLACES[place])
        assert plain.is_visible("table.jam >> text=Senin")


def test_a_switch_that_needs_scripts_is_not_shown(plain: Page) -> None:
    plain.goto(PLACES["home"])
    assert not plain.is_visible(".tampilan")
