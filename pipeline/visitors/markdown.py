"""The report as Markdown, for the evidence of a run of the SOP."""

import re
from collections.abc import Iterable, Sequence

from pipeline.dates import long_date
from pipeline.visitors.page import LISTS, rows_of, totals_of
from pipeline.visitors.report import Report
from pipeline.visitors.weeks import WEEKS, weeks_of
from pipeline.visitors.words_told import (
    CODES_TOLD,
    harmless,
    incidents_words,
    number,
    unusual_words,
)

_MARKS = re.compile(r"([\\`*_{}\[\]<>#|~&$@]|(?<=www)\.|(?<=:)/)")


def markdown_of(report: Report, court: str) -> str:
    """Return the report of a court (its name) as Markdown."""
    span = f"{long_date(report.span.first)} sampai {long_date(report.span.last)}"
    parts = [
        [f"# Pengunjung situs {plain(court)}", "", f"Masa: {span}."],
        _table(("Yang dihitung", "Jumlah", "Dibanding sebelumnya"), totals_of(report)),
        [incidents_words(report)] if report.incidents else [],
        ["## Setiap pekan"],
        _table(WEEKS, weeks_of(report)),
        ["## Aktivitas yang mencurigakan"],
        _activities(report),
        *([unusual_words(each)] for each in report.unusual),
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
    told = [_row(heads), _row("---" for _ in heads), *(_row(row) for row in rows)]
    return [*told, "", CODES_TOLD]


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    told = [_row(plain(cell) for cell in row) for row in rows]
    return [_row(heads), _row("---:" if at == 1 else "---" for at in range(len(heads))), *told]


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
