"""The report as a page of its own: one file, no script, nothing from elsewhere."""

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import groupby
from pathlib import Path

import jinja2

from pipeline.visitors.report import Day, Report
from pipeline.visitors.words_told import DEVICES, change, day_words, harmless, number, weekday

WIDTH, HEIGHT, _WIDEST = 640, 142, 48.0
_WEEK = 7
WEEKS = ("Pekan", "Halaman dibaca", "Dibanding pekan sebelumnya")
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
    ("Perangkat (pembaca)", "devices"),
    ("Datang dari situs", "hosts"),
    ("Dicari pembaca, tidak ditemukan", "lost"),
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
            width=WIDTH,
            height=HEIGHT,
            weeks=weeks_of(report),
            months=tuple(_months(report.days)),
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
    """Return x, y, width and height of each day's bar, in units of the drawing."""
    most = max((each.views for each in days), default=0) or 1
    step = WIDTH / max(len(days), 1)
    wide = min(step * 0.8, _WIDEST)
    return [
        (
            round(at * step + (step - wide) / 2, 1),
            round(HEIGHT - HEIGHT * each.views / most, 1),
            round(wide, 1),
            round(HEIGHT * each.views / most, 1),
        )
        for at, each in enumerate(days)
    ]


def weeks_of(report: Report) -> list[tuple[str, str, str]]:
    """Return the weeks as rows: which, how many pages were read, and how that stands to the week
    before; a week of which not every day is told is compared with nothing.
    """
    weeks = [
        (name, list(those))
        for name, those in groupby(report.days, key=lambda each: _name(each, "week"))
    ]
    rows, before = [], None
    for name, those in weeks:
        views, whole = sum(each.views for each in those), len(those) == _WEEK
        rows.append((name, number(views), change(views, before) if whole else "belum sepekan"))
        before = views if whole else None
    return rows


def _months(days: Iterable[Day]) -> Iterable[tuple[str, str]]:
    """Yield each month, with the pages read in it."""
    for name, those in groupby(days, key=lambda each: _name(each, "month")):
        yield name, number(sum(each.views for each in those))


def _name(each: Day, by: str) -> str:
    if by == "month":
        return day_words(each.day).partition(" ")[2]
    year, week, _ = each.day.isocalendar()
    return f"Pekan {week}, {year}"


@cache
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "hari": day_words,
        "nama": weekday,
        "angka": number,
        "aman": harmless,
    }
    return environment
