"""With JavaScript switched off everything a reader came for still works."""

from typing import Literal

import pytest
from playwright.sync_api import Page

from tests.browser.places import PLACES

ColorScheme = Literal["dark", "light"]
_PAPER = "() => getComputedStyle(document.body).backgroundColor"
_DARK, _LIGHT = "rgb(23, 24, 28)", "rgb(255, 255, 255)"


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


@pytest.mark.parametrize(("wanted", "shown"), [("dark", _DARK), ("light", _LIGHT)])
def test_it_is_as_dark_as_the_reader_wants(plain: Page, wanted: ColorScheme, shown: str) -> None:
    plain.emulate_media(color_scheme=wanted)
    plain.goto(PLACES["home"])
    assert plain.evaluate(_PAPER) == shown


def test_a_choice_is_stronger_than_what_the_system_asks(page: Page) -> None:
    page.emulate_media(color_scheme="light")
    page.goto(PLACES["home"])
    page.click(".tampilan__pilihan--slate")
    page.click(".tampilan__pilihan--default")
    page.emulate_media(color_scheme="dark")
    page.route("**/bundle.*.js", lambda route: route.abort())
    page.goto(PLACES["article"])
    assert page.evaluate(_PAPER) == _LIGHT


def test_the_first_visit_is_dark_before_the_switch_is_ready(page: Page) -> None:
    page.emulate_media(color_scheme="dark")
    page.route("**/bundle.*.js", lambda route: route.abort())
    page.goto(PLACES["home"])
    assert page.evaluate(_PAPER) == _DARK
