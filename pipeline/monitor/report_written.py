"""The monthly report as Markdown, and as the data of its paper."""

import datetime as dt
import json
import re
from collections.abc import Iterable

from pipeline.monitor.report import Month
from pipeline.monitor.report_words import Table, notes_of, span_of, tables_of, title_of

_SIGNS = re.compile(r"([\\`*_\[\]<>#|~])")


def markdown_of(month: Month, zone: dt.tzinfo) -> str:
    """Return the report as Markdown, in which no text of a court or a server is markup."""
    parts = [f"# {_plain(title_of(month))}", _plain(span_of(month))]
    parts += [f"- {_plain(note)}" for note in notes_of(month)]
    for table in tables_of(month, zone):
        parts += [f"## {_plain(table.title)}", _table(table)]
    return "\n\n".join(parts) + "\n"


def _table(table: Table) -> str:
    if not table.rows:
        return _plain(table.empty)
    rule = ("---:" if at in table.right else "---" for at in range(len(table.heads)))
    rows = (_row(map(_plain, row)) for row in table.rows)
    return "\n".join((_row(table.heads), _row(rule), *rows))


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _plain(text: str) -> str:
    return _SIGNS.sub(r"\\\1", " ".join(text.split()))


def paper_of(month: Month, zone: dt.tzinfo) -> str:
    """Return what the Typst file is given, as JSON; the same report gives the same bytes."""
    last = month.days[-1].last
    told = {
        "title": title_of(month),
        "court": month.court,
        "day": [last.year, last.month, last.day],
        "span": span_of(month),
        "parts": [_part(table) for table in tables_of(month, zone)],
        "notes": notes_of(month),
    }
    return json.dumps(told, ensure_ascii=False)


def _part(table: Table) -> dict[str, object]:
    at_end = [at in table.right for at in range(len(table.heads))]
    rows = table.rows or ((table.empty, *[""] * (len(table.heads) - 1)),)
    return {
        "title": table.title,
        "heads": table.heads,
        "rows": rows,
        "widths": table.widths,
        "right": at_end,
    }
