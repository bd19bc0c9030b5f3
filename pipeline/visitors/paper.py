"""The report on paper, as what the Typst file is given."""

import json
from collections.abc import Sequence
from typing import Any

from pipeline.dates import long_date
from pipeline.visitors.page import LISTS, rows_of, totals_of
from pipeline.visitors.report import Activity, Report
from pipeline.visitors.weeks import WEEKS, weeks_of
from pipeline.visitors.words_told import CODES_TOLD, harmless, number, unusual_words

_TOTALS = ("Yang dihitung", "Jumlah", "Dibanding sebelumnya")
_ACTIVITIES = ("Kode", "Arti", "Permintaan", "Pengunjung", "Dijawab 200", "Contoh")


def paper_of(report: Report, court: str) -> str:
    """Return the data of a court's report as JSON; its day is the last of the span, so the same
    report gives the same bytes on any day.
    """
    last = report.span.last
    parts = [
        _part("Ringkasan", _TOTALS, totals_of(report), (3, 1, 2), right=(1,)),
        _part("Setiap pekan", WEEKS, weeks_of(report), (3, 1, 2), right=(1,)),
        _suspicious(report),
    ]
    lists = [(title, rows_of(report, key)) for title, key in LISTS]
    parts += [_part(title, ("Nama", "Jumlah"), rows, (6, 1), (1,)) for title, rows in lists if rows]
    told = {
        "title": f"Pengunjung situs {court}",
        "court": court,
        "day": [last.year, last.month, last.day],
        "span": f"{long_date(report.span.first)} sampai {long_date(last)}.",
        "parts": parts,
        "notes": [],
    }
    return json.dumps(told, ensure_ascii=False)


def _part(
    title: str,
    heads: Sequence[str],
    rows: Sequence[Sequence[str]],
    widths: Sequence[int],
    right: Sequence[int],
) -> dict[str, Any]:
    at_end = [column in right for column in range(len(heads))]
    return {"title": title, "heads": heads, "rows": rows, "widths": widths, "right": at_end}


def _suspicious(report: Report) -> dict[str, Any]:
    rows, widths = [_row(each) for each in report.activities], (2, 6, 3, 3, 3, 5)
    notes = [CODES_TOLD] if rows else []
    notes += [unusual_words(each) for each in report.unusual]
    strong = [at for at, each in enumerate(report.activities) if each.incident]
    part = _part("Aktivitas yang mencurigakan", _ACTIVITIES, rows, widths, (2, 3, 4))
    return {**part, "notes": notes, "strong": strong}


def _row(each: Activity) -> tuple[str, ...]:
    numbers = (number(value) for value in (each.requests, each.visitors, each.answered))
    sample = harmless(each.sample) or f"pengunjung {each.visitor}"
    return (each.code, each.title + (" Insiden." if each.incident else ""), *numbers, sample)
