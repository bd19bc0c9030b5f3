"""What was found, told to a machine, to a pull request, and to a person at a terminal."""

import json
import re
from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from pipeline.checks.pages import known_codes
from pipeline.findings import Finding, Severity

SEVERITY_WORDS = {
    Severity.BLOCK: "DICEGAH",
    Severity.WARN: "PERINGATAN",
    Severity.NOTE: "CATATAN",
}
_STYLES = {Severity.BLOCK: "bold red", Severity.WARN: "yellow", Severity.NOTE: "cyan"}
_HEAVY_FIRST = (Severity.BLOCK, Severity.WARN, Severity.NOTE)


def to_json(findings: Sequence[Finding], covered: Sequence[Finding]) -> str:
    """Return one JSON document: version, counts, findings, and the findings that are waived."""
    weights = Counter(finding.severity for finding in findings)
    counts = {severity.value: weights[severity] for severity in _HEAVY_FIRST}
    document = {
        "version": 1,
        "counts": {**counts, "waived": len(covered)},
        "findings": [_as_values(finding) for finding in findings],
        "waived": [_as_values(finding) for finding in covered],
    }
    return json.dumps(document, ensure_ascii=False, indent=2)


def _as_values(finding: Finding) -> dict[str, str | int]:
    known = known_codes().get(finding.code)
    return {
        "code": finding.code,
        "name": known.name if known else "",
        "severity": finding.severity.value,
        "path": finding.place.path,
        "line": finding.place.line,
        "column": finding.place.column,
        "message": finding.message,
    }


def to_markdown(findings: Sequence[Finding], covered: Sequence[Finding]) -> str:
    """Return the report for a pull request; heavy findings first, waived ones as a count.

    A forge may stand outside the court: the report carries codes and places, and of each code
    the title of its page, but never the message, which may speak of what the draft says.
    """
    parts = ["## Hasil pemeriksaan", closing_line(findings, covered)]
    for severity, heading in (
        (Severity.BLOCK, "### Mencegah terbit"),
        (Severity.WARN, "### Peringatan"),
        (Severity.NOTE, "### Catatan"),
    ):
        chosen = [finding for finding in findings if finding.severity is severity]
        if chosen:
            parts += [heading, _table(chosen)]
    return "\n\n".join(parts) + "\n"


def _table(findings: Sequence[Finding]) -> str:
    rows = ["| Kode | Tempat | Temuan |", "|---|---|---|"]
    for finding in findings:
        known = known_codes().get(finding.code)
        title = _cell(known.title) if known else ""
        rows.append(f"| {finding.code} | {_cell(str(finding.place))} | {title} |")
    return "\n".join(rows)


def _cell(text: str) -> str:
    """Return text that a forge shows as it is: no table cell, no HTML, no link, no mention."""
    shown = text.replace("&", "&amp;").replace("<", "&lt;").replace("@", "&#64;")
    return re.sub(r"([\\|*_\[\]`~])", r"\\\1", " ".join(shown.split()))


def closing_line(findings: Sequence[Finding], covered: Sequence[Finding]) -> str:
    """Return how many findings there are of each weight."""
    weights = Counter(finding.severity for finding in findings)
    line = (
        f"{weights[Severity.BLOCK]} mencegah terbit, {weights[Severity.WARN]} peringatan, "
        f"{weights[Severity.NOTE]} catatan"
    )
    return f"{line} ({len(covered)} dikecualikan)." if covered else f"{line}."


def to_terminal(
    findings: Sequence[Finding], covered: Sequence[Finding], *, all_notes: bool = False
) -> RenderableType:
    """Return the report for a terminal, grouped by file; notes are counted unless `all_notes`."""
    shown = [f for f in findings if all_notes or f.severity is not Severity.NOTE]
    parts: list[RenderableType] = []
    for path, of_file in groupby(sorted(shown), key=lambda finding: finding.place.path):
        parts += [Text(path, style="bold"), Padding(_rows(list(of_file)), (0, 0, 1, 2))]
    if not all_notes:
        parts += _note_counts(findings)
    return Group(*parts, Text(closing_line(findings, covered)))


def _rows(findings: Sequence[Finding]) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(justify="right", no_wrap=True)
    table.add_column(no_wrap=True, min_width=len("PERINGATAN"))
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold", ratio=1)
    for finding in findings:
        numbers = (n for n in (finding.place.line, finding.place.column) if n)
        word = Text(SEVERITY_WORDS[finding.severity], style=_STYLES[finding.severity])
        place = Text(":".join(str(number) for number in numbers), style="dim")
        table.add_row(place, word, Text(finding.code), Text(finding.message))
    return table


def _note_counts(findings: Sequence[Finding]) -> list[RenderableType]:
    notes = Counter(f.code for f in findings if f.severity is Severity.NOTE)
    if not notes:
        return []
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column(justify="right", no_wrap=True)
    table.add_column(overflow="fold", ratio=1)
    for code, count in sorted(notes.items()):
        known = known_codes().get(code)
        table.add_row(Text(code), Text(f"{count}×"), Text(known.title if known else ""))
    return [Text("Catatan", style="bold"), Padding(table, (0, 0, 1, 2))]
