"""By keyboard alone: skip the frame, open the menu, follow an entry, always seeing where one is."""

import pytest
from playwright.sync_api import Page

from tests.browser.places import PLACES

_FOCUS = """() => {
  const e = document.activeElement, style = getComputedStyle(e), box = e.getBoundingClientRect();
  return {
    name: (e.innerText || e.ariaLabel || e.title || '').trim(),
    tag: e.tagName,
    seen: box.width > 0 && box.height > 0
      && box.bottom > 0 && box.right > 0 && box.left < innerWidth,
    marked: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    label: (() => { const l = e.closest('label'); if (!l) return false;
      const s = getComputedStyle(l); const b = l.getBoundingClientRect();
      return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2 && b.width > 0; })(),
  };
}"""


@pytest.mark.parametrize("place", PLACES)
def test_the_skip_link_comes_first_and_works(page: Page, place: str) -> None:
    page.goto(PLACES[place])
    page.keyboard.press("Tab")
    assert page.evaluate(_FOCUS)["name"] == "Lewati ke isi"
    page.keyboard.press("Enter")
    assert page.evaluate("() => document.activeElement.id") == "__isi"
    page.keyboard.press("Tab")
    assert page.evaluate("() => !document.activeElement.closest('header.kepala')")


def test_the_menu_opens_with_enter_and_an_entry_can_be_followed(phone: Page) -> None:
    phone.goto(PLACES["home"])
    for _ in range(20):
        phone.keyboard.press("Tab")
        if phone.evaluate("() => document.activeElement.matches('.menu summary')"):
            break
    assert not phone.is_visible(".menu li a")
    phone.keyboard.press("Enter")
    assert phone.is_visible(".menu li a")
    phone.keyboard.press("Tab")
    phone.keyboard.press("Tab")
    target = phone.evaluate("() => document.activeElement.href")
    with phone.expect_navigation():
        phone.keyboard.press("Enter")
    assert phone.url == target
    assert target.endswith("/tentang-pengadilan/")


@pytest.mark.parametrize("place", ["home", "standing page", "article"])
@pytest.mark.parametrize("width", [390, 1280])
def test_every_stop_of_the_tab_key_is_seen(page: Page, place: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(PLACES[place])
    stops = []
    for _ in range(200):
        page.keyboard.press("Tab")
        stop = page.evaluate(_FOCUS)
        if stop["tag"] == "BODY":
            break
        stops.append(stop)
    assert len(stops) > 15
    unseen = [s for s in stops if not (s["label"] or (s["seen"] and s["marked"]))]
    assert unseen == []
