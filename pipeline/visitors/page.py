"""The report as a page of its own: one file, no script, nothing from elsewhere."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import jinja2

from pipeline.dates import long_date
from pipeline.templates import templates_in
from pipeline.visitors.report import Day, Report
from pipeline.visitors.weeks import months_of, weeks_of
from pipeline.visitors.words_told import (
    CODES_TOLD,
    DEVICES,
    change,
    harmless,
    incidents_words,
    number,
    unusual_words,
    weekday,
)

WIDTH, HEIGHT, _WIDEST = 640, 142, 48.0
TOTALS = (
    ("Halaman dibaca", "views"),
    ("Pembaca", "readers"),
    ("Mesin yang memperkenalkan diri", "bots"),
    ("Pemantau sendiri", "monitor"),
    ("Permintaan mencurigakan dan lainnya", "others"),
)
LISTS = (
    ("Halaman yang paling banyak dibaca", "pages"),
    ("Bagian situs", "sections"),
    ("Perangkat pembaca", "devices"),
    ("Situs asal pembaca", "hosts"),
    ("Dicari pembaca, tetapi tidak ditemukan", "lost"),
    ("Alamat situs lama yang masih dicari", "old"),
)


def page_of(report: Report, court: str) -> str:
    """Return the report of a court (its name) as HTML."""
    return (
        _environment()
        .get_template("report.html.j2")
        .render(
            report=report,
            court=court,
            totals=totals_of(report),
            bars=_bars(report.days),
            peak=max(report.days, key=lambda each: each.views, default=None),
            width=WIDTH,
            height=HEIGHT,
            weeks=weeks_of(report),
            months=months_of(report),
            incidents=incidents_words(report),
            codes_told=CODES_TOLD,
            lists=[(title, rows_of(report, key)) for title, key in LISTS],
        )
    )


def totals_of(report: Report) -> list[tuple[str, str, str]]:
    """Return the totals as rows: what, how many, and how that stands to the time before."""
    now, before = report.totals, report.before
    return [
        (
            words,
            number(getattr(now, key)),
            change(getattr(now, key), getattr(before, key) if before else None),
        )
        for words, key in TOTALS
    ]


def rows_of(report: Report, key: str) -> list[tuple[str, str]]:
    """Return a list of the report as rows of a name that is safe to show, and a number."""
    named = DEVICES if key == "devices" else {}
    return [
        (named.get(each.name, harmless(each.name)), number(each.number))
        for each in getattr(report.lists, key)
    ]


def _bars(days: Sequence[Day]) -> list[tuple[float, float, float, float]]:
    """Return x, y, width and height of each day's bar in units of the drawing; a day of which
    nothing is known leaves a gap.
    """
    most = max((each.views for each in days), default=0) or 1
    step = WIDTH / ((days[-1].day - days[0].day).days + 1 if days else 1)
    wide = min(step * 0.8, _WIDEST)
    return [
        (
            round((each.day - days[0].day).days * step + (step - wide) / 2, 1),
            round(HEIGHT - HEIGHT * each.views / most, 1),
            round(wide, 1),
            round(HEIGHT * each.views / most, 1),
        )
        for each in days
    ]


@cache
def _environment() -> jinja2.Environment:
    environment = templates_in(Path(__file__).parent)
    environment.filters |= {
        "hari": long_date,
        "nama": weekday,
        "angka": number,
        "aman": harmless,
        "janggal": unusual_words,
    }
    return environment
