"""The report as Markdown, for the evidence of a run of the SOP."""

import re
from collections.abc import Iterable, Sequence

from pipeline.visitors.page import LISTS, WEEKS, rows_of, totals_of, weeks_of
from pipeline.visitors.report import Report
from pipeline.visitors.words_told import day_words, harmless, number

_MARKS = re.compile(r"([\\`*_{}\[\]<>()#+!|~&$-])")


def markdown_of(report: Report, court: str) -> str:
    """Return the report of a court (its name) as Markdown."""
    span = f"{day_words(report.span.first)} sampai {day_words(report.span.last)}"
    parts = [
        [f"# Pengunjung situs {plain(court)}", "", f"Masa: {span}."],
        _table(("Yang dihitung", "Jumlah", "Dibanding sebelumnya"), totals_of(report)),
        ["## Setiap pekan"],
        _table(WEEKS, weeks_of(report)),
        ["## Aktivitas yang mencurigakan"],
        _activities(report),
        [_unusual(each.day, each.hour, each.seen, each.usual) for each in report.unusual],
    ]
    for title, key in LISTS:
        rows = rows_of(report, key)
        parts += [[f"## {title}"], _table(("Nama", "Jumlah"), rows)] if rows else []
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def plain(text: str) -> str:
    """Return a text in which no mark of Markdown or HTML works."""
    return _MARKS.sub(r"\\\1", text).replace("\\<", "&lt;").replace("\\>", "&gt;")


def _activities(report: Report) -> list[str]:
    if not report.activities:
        return ["Tidak ada."]
    rows = [
        (
            each.code,
            each.title + (" **Insiden.**" if each.incident else ""),
            *(number(value) for value in (each.requests, each.visitors, each.answered)),
            plain(harmless(each.sample)) or f"pengunjung {each.visitor}",
        )
        for each in report.activities
    ]
    heads = ("Kode", "Arti", "Permintaan", "Pengunjung", "Dijawab 200", "Contoh")
    return [_row(heads), _row("---" for _ in heads), *(_row(row) for row in rows)]


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    told = [_row(plain(cell) for cell in row) for row in rows]
    return [_row(heads), _row("---" for _ in heads), *told]


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _unusual(day: str, hour: int, seen: int, usual: float) -> str:
    told = f"{number(seen)} permintaan; biasanya {number(round(usual))}"
    return f"Tidak biasa: {day} pukul {hour:02}.00, {told}."
