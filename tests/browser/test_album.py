"""The album of a coverage: photos one after another in a dialog, by mouse and by keyboard."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.places import PLACES

_SECOND = ".galeri figure:nth-of-type(2)"


def test_a_photo_opens_in_place_and_the_keyboard_turns_the_pages(page: Page) -> None:
    page.goto(PLACES["coverage"])
    count = page.locator(".galeri figure").count()
    link = page.locator(f"{_SECOND} > a")
    link.focus()
    page.keyboard.press("Enter")
    album = page.get_by_role("dialog", name="Album foto")
    expect(album).to_be_visible()
    expect(album.get_by_role("status")).to_have_text(f"Foto 2 dari {count}")
    alt = page.locator(f"{_SECOND} img").get_attribute("alt")
    assert album.locator("img").get_attribute("alt") == alt
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    expect(album.get_by_role("status")).to_have_text(f"Foto {count} dari {count}")
    page.keyboard.press("Escape")
    expect(album).to_be_hidden()
    expect(link).to_be_focused()


def test_the_photo_shown_is_really_loaded_and_fits(phone: Page) -> None:
    phone.goto(PLACES["coverage"])
    phone.click(".galeri a >> nth=0")
    phone.click("text=Berikutnya")
    photo = phone.locator("dialog img")
    expect(photo).to_have_js_property("complete", True)
    assert photo.evaluate("image => image.naturalWidth") > 0
    assert phone.evaluate("() => document.querySelector('dialog').scrollWidth <= innerWidth")


def test_axe_finds_nothing_in_the_open_album(page: Page, faults: Callable[[], list[str]]) -> None:
    page.goto(PLACES["coverage"])
    page.click(".galeri a >> nth=0")
    assert faults() == []
