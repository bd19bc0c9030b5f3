"""Every type of page under axe: light and dark, telephone and desk, and with the menu open."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.places import PLACES

_SCHEMES = {"light": "default", "dark": "slate"}

_TOO_WIDE = """() => document.documentElement.scrollWidth <= innerWidth ? []
  : [...document.querySelectorAll('html, body *')]
    .filter(e => e.tagName === 'HTML' || e.getBoundingClientRect().right > innerWidth + 1)
    .map(e => e.outerHTML.slice(0, 120))"""


def _open(page: Page, place: str, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    page.add_init_script("localStorage.clear()")  # every visit the first: the scheme is chosen then
    page.goto(PLACES[place])
    page.wait_for_selector(f"body[data-md-color-scheme={_SCHEMES[scheme]}]")


@pytest.mark.parametrize("place", PLACES)
def test_axe_finds_nothing(page: Page, faults: Callable[[], list[str]], place: str) -> None:
    for scheme in _SCHEMES:
        _open(page, place, scheme)
        for width in (390, 1280):
            page.set_viewport_size({"width": width, "height": 844})
            assert faults() == [], f"{scheme}, {width} px"


@pytest.mark.parametrize("scheme", _SCHEMES)
def test_axe_finds_nothing_with_the_menu_open(
    page: Page, faults: Callable[[], list[str]], scheme: str
) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    _open(page, "standing page", scheme)
    page.click(".menu summary")
    assert page.is_visible(".menu li a")
    assert faults() == []


def test_axe_sees_what_is_wrong(page: Page, faults: Callable[[], list[str]]) -> None:
    page.goto(PLACES["home"])
    page.evaluate("() => document.querySelector('main h1').insertAdjacentHTML('afterend', '<img>')")
    assert [fault.partition(":")[0] for fault in faults()] == ["image-alt"]


@pytest.mark.parametrize("place", PLACES)
def test_nothing_runs_off_the_side_when_enlarged(page: Page, place: str) -> None:
    page.goto(PLACES[place])
    for width in (640, 320):  # 1280 px at 200 % and at 400 %
        page.set_viewport_size({"width": width, "height": 512})
        assert page.evaluate(_TOO_WIDE) == [], f"{width} px"
