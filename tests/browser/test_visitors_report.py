"""The report of the visitors in a real browser: axe, narrow and wide, light and dark."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from pipeline.visitors.page import page_of
from pipeline.visitors.report import Activity, Count, Day, Lists, Report, Span, Totals, Unusual
from tests.browser.test_access import _TOO_WIDE

_FIRST = dt.date(2026, 10, 30)
_LONG = "/pengumuman/" + "lelang-barang-rampasan-" * 3


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A file with a report that has something of everything, an incident too."""
    days = tuple(Day(_FIRST + dt.timedelta(at), at * 40 % 310, at) for at in range(30))
    seen = (3, 2, 1, "2026-11-02", "2026-11-20", _LONG, "0123456789abcdef")
    told = [Activity(f"VIS{at:03}", "Permintaan mencari halaman masuk.", *seen) for at in (7, 9)]
    told.append(Activity("VIS021", "Satu pengunjung mengirim isian.", *seen, incident=True))
    rows = (Count(_LONG, 12345), Count("/", 7))
    file = tmp_path / "laporan.html"
    page = page_of(
        Report(
            *(Span(_FIRST, days[-1].day), Totals(9, 8, 7), Totals(8, 8), days),
            Lists(rows, rows, (Count("tablet", 4),), rows, rows, rows),
            tuple(told),
            unusual=(Unusual("2026-11-10", 3, 900, 100, 5),),
        ),
        "Pengadilan Negeri Contoh",
    )
    file.write_text(page, encoding="utf-8")
    return file


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(
    page: Page, faults: Callable[[], list[str]], report: Path, scheme: str
) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(report.as_uri())
    page.click("summary")
    for width in (390, 1280):
        page.set_viewport_size({"width": width, "height": 844})
        assert faults() == [], f"{width} px"
        assert page.evaluate(_TOO_WIDE) == [], f"{width} px"


def test_a_week_stands_on_one_line_on_a_telephone(page: Page, report: Path) -> None:
    page.goto(report.as_uri())
    page.set_viewport_size({"width": 390, "height": 844})
    heights = page.eval_on_selector_all(".masa", "rows => rows.map(row => row.getClientRects()[0])")
    assert len(heights) == 7
    lines = "rows => rows.map(row => { const r = document.createRange();"
    lines += " r.selectNodeContents(row); return r.getClientRects().length })"
    assert page.eval_on_selector_all(".masa", lines) == [1] * 7
