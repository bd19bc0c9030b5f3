"""The report on paper, as what the Typst file is given."""

import json
from collections.abc import Sequence
from typing import Any

from pipeline.visitors.page import LISTS, WEEKS, rows_of, totals_of, weeks_of
from pipeline.visitors.report import Activity, Report
from pipeline.visitors.words_told import day_words, harmless, number

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
        _part(
            "Aktivitas yang mencurigakan", _ACTIVITIES, _rows(report), (2, 6, 3, 3, 3, 5), (2, 3, 4)
        ),
    ]
    lists = [(title, rows_of(report, key)) for title, key in LISTS]
    parts += [_part(title, ("Nama", "Jumlah"), rows, (6, 1), (1,)) for title, rows in lists if rows]
    told = {
        "title": f"Pengunjung situs {court}",
        "court": court,
        "day": [last.year, last.month, last.day],
        "span": f"{day_words(report.span.first)} sampai {day_words(last)}.",
        "parts": parts,
        "notes": [
            f"Tidak biasa: {each.day} pukul {each.hour:02}.00, {number(each.seen)} permintaan; "
            f"biasanya {number(round(each.usual))}."
            for each in report.unusual
        ],
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


def _rows(report: Report) -> list[tuple[str, ...]]:
    return [_row(each) for each in report.activities]


def _row(each: Activity) -> tuple[str, ...]:
    numbers = (number(value) for value in (each.requests, each.visitors, each.answered))
    sample = harmless(each.sample) or f"pengunjung {each.visitor}"
    return (each.code, each.title + (" Insiden." if each.incident else ""), *numbers, sample)
