"""The status page as files: everything in words too, and nothing from elsewhere."""

import re

import pytest

from pipeline.monitor.status import Mark
from pipeline.monitor.status_page import description_of, files_of
from tests.monitor.status_sample import status


def _page(**more: object) -> str:
    return files_of(status(**more))["index.html"].decode()  # type: ignore[arg-type]


def test_a_page_and_a_style_sheet_the_same_each_time() -> None:
    made = files_of(status())
    assert set(made) == {"index.html", "status.css"}
    assert made == files_of(status())


def test_the_drawing_says_what_it_shows_and_every_day_stands_in_a_table() -> None:
    page = _page()
    assert description_of(status()) == (
        "Dari 90 hari: 86 hari dapat dibuka, 1 hari sempat terganggu, "
        "1 hari lebih banyak tidak dapat dibuka, 1 hari pemeliharaan, 1 hari tidak diketahui."
    )
    assert f"{description_of(status())} Setiap hari ada di tabel di bawah." in page
    drawing = page.partition('<svg class="hari"')[2].partition("</svg>")[0]
    assert len(re.findall("<path ", drawing)) == 90
    daily = page.partition("<caption>Menurut hari")[2]
    assert daily.count('<th scope="row">') == 90
    assert "<td>sempat terganggu</td><td>97,22 %</td><td>0 dari 24 jam</td>" in daily
    assert "<td>tidak diketahui</td><td>tidak diketahui</td><td>24 dari 24 jam</td>" in daily


def test_each_mark_has_a_shape_of_its_own() -> None:
    """Colours alone tell nothing to many readers, nor on paper."""
    legend = _page().partition('<ul class="arti">')[2].partition("</ul>")[0]
    shapes = re.findall(r' d="([^"]+)"', legend)
    assert len(set(shapes)) == len(shapes) == len(Mark)


def test_nothing_comes_from_elsewhere_and_nothing_runs() -> None:
    page = _page()
    assert set(re.findall(r'(?:src|href)="([^"]+)"', page)) == {
        "status.css",
        "https://pn-contoh.example",
    }
    assert "<script" not in page
    assert "style=" not in page
    assert "url(" not in files_of(status())["status.css"].decode()


@pytest.mark.parametrize(
    ("now", "words"),
    [
        (Mark.UP, "Situs dapat dibuka."),
        (Mark.DOWN, "Situs tidak dapat dibuka."),
        (Mark.WORK, "Situs sedang dalam pemeliharaan."),
        (Mark.UNSEEN, "Keadaan situs belum diketahui."),
    ],
)
def test_now_in_words(now: Mark, words: str) -> None:
    assert f'<p class="kini {now}"><strong>{words}</strong></p>' in _page(now=now)


def test_incidents_and_work_in_the_courts_time() -> None:
    page = _page()
    assert "28 November 2026 pukul 12.05 WIB</time>; masih ditangani." in page
    assert "30 November 2026 pukul 14.05 WIB" in page
    bare = _page(incidents=(), works=(), seen=None)
    assert "Tidak ada gangguan yang tercatat selama 90 hari terakhir." in bare
    assert "Situs belum pernah dilihat." in bare
    assert "Pemeliharaan yang dijadwalkan" not in bare


def test_a_name_is_never_markup() -> None:
    assert "PN &lt;b&gt;&#34;A&#34;" in _page(court='PN <b>"A"')
