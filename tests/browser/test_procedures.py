"""The drawing of a procedure as a browser lays it out: rows stretch, and nothing is crossed."""

import pytest
from playwright.sync_api import Page

_CROSSED = """() => [...document.querySelectorAll('.alur__gambar')].flatMap(svg => {
  const box = e => e.getBoundingClientRect();
  const lines = [...svg.querySelectorAll('line')].map(box);
  return [...svg.querySelectorAll('text')].filter(text => { const t = box(text);
    return lines.some(l => l.right > t.left && l.left < t.right
      && l.bottom > t.top + 1 && l.top < t.bottom - 1);
  }).map(text => text.textContent);
})"""
_GAPS = """() => [...document.querySelectorAll('.alur__gambar')].filter(svg =>
  Math.abs(svg.getBoundingClientRect().bottom - svg.closest('tr').getBoundingClientRect().bottom)
    > 2
).length"""
_COLUMNS = """() => [...document.querySelectorAll('.alur tbody tr:first-child .alur__pelaksana')]
  .map(cell => Math.round(cell.getBoundingClientRect().width))"""


@pytest.mark.parametrize("name", ["tabanan-e", "tais-05", "tais-12", "tais-08"])
@pytest.mark.parametrize("width", [1000, 1280])
def test_nothing_is_crossed_and_lines_run_from_row_to_row(
    page: Page, name: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(f"/sop/{name}/")
    assert page.locator(".alur__gambar line").count() > 0
    assert page.evaluate(_CROSSED) == []
    assert page.evaluate(_GAPS) == 0
    assert set(page.evaluate(_COLUMNS)) == {96}


def test_on_a_telephone_each_step_is_a_card_that_tells_the_flow(phone: Page) -> None:
    phone.goto("/sop/tabanan-e/")
    card = phone.locator("#langkah-4")
    assert not card.locator("svg").first.is_visible()
    told = " ".join(card.inner_text().split())
    assert "Editor. Keputusan. Tidak valid: kembali ke langkah 3. Valid: lanjut" in told
    assert "30 menit" in told


def test_those_who_cannot_see_the_drawing_hear_the_flow(page: Page) -> None:
    page.goto("/sop/tabanan-e/")
    row = page.get_by_role("row", name="Memeriksa dan mengoreksi")
    assert "Tidak valid: kembali ke langkah 3." in (row.text_content() or "")
    assert page.locator(".alur svg:not([aria-hidden=true])").count() == 0


def test_the_pages_are_found_from_the_menu(page: Page) -> None:
    page.goto("/sop/")
    page.get_by_role("link", name="Daftar SOP").first.click()
    page.get_by_role("link", name="SOP Pengelolaan konten website").click()
    assert page.url.endswith("/sop/tabanan-e/")
    assert page.locator("h1").inner_text() == "SOP Pengelolaan konten website"
