"""The public status page as files: one page, one style sheet, no script, nothing from elsewhere.

Source: WCAG 2.2, 1.1.1 (text alternative), 1.4.1 (not by colour alone), 1.4.3, 1.4.11 (contrast).
"""

import datetime as dt
from functools import cache
from pathlib import Path

import jinja2

from pipeline.dates import MONTHS, long_date
from pipeline.monitor.availability import Stretch, by_month
from pipeline.monitor.report_words import share_words
from pipeline.monitor.status import Mark, Status, mark_of
from pipeline.templates import templates_in

STEP, HEIGHT = 8, 96
_HERE = Path(__file__).parent
MARKS = {
    Mark.UP: "dapat dibuka",
    Mark.TROUBLE: "sempat terganggu",
    Mark.DOWN: "lebih banyak tidak dapat dibuka",
    Mark.WORK: "pemeliharaan",
    Mark.UNSEEN: "tidak diketahui",
}
_NOW = {
    Mark.UP: "Situs dapat dibuka",
    Mark.DOWN: "Situs tidak dapat dibuka",
    Mark.WORK: "Situs sedang dalam pemeliharaan",
    Mark.UNSEEN: "Keadaan situs belum diketahui",
}


def files_of(status: Status) -> dict[str, bytes]:
    """Return the files of the page by their path; the same status gives the same bytes."""
    page = _environment().get_template("status.html.j2")
    told = page.render(
        status=status,
        now=_NOW[status.now],
        marks=MARKS,
        description=description_of(status),
        bars=[(STEP * at, mark_of(day)) for at, day in enumerate(status.days)],
        width=STEP * len(status.days),
        height=HEIGHT,
        months=[(_month(each), each) for each in by_month(status.days)],
    )
    return {"index.html": told.encode(), "status.css": (_HERE / "status.css").read_bytes()}


def description_of(status: Status) -> str:
    """Return in words what the drawing shows."""
    counts = ", ".join(
        f"{number} hari {MARKS[mark]}" for mark, number in status.counts.items() if number
    )
    return f"Dari {len(status.days)} hari: {counts}."


def _month(days: Stretch) -> str:
    return f"{MONTHS[days.first.month - 1]} {days.first.year}"


def moment(at: dt.datetime, zone: dt.tzinfo | None) -> str:
    """Return a moment by the court's clock, as `29 November 2026 pukul 12.05 WIB`."""
    local = at.astimezone(zone)
    return f"{long_date(local.date())} pukul {local:%H.%M} {local.tzname()}"


@cache
def _environment() -> jinja2.Environment:
    environment = templates_in(_HERE)
    environment.filters |= {
        "hari": long_date,
        "pukul": moment,
        "bagian": share_words,
        "keadaan": lambda day: MARKS[mark_of(day)],
    }
    return environment
