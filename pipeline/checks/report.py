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

from pipeline.checks.closing import closing_line
from pipeline.checks.excerpt import Excerpt, Lines, excerpt, no_lines
from pipeline.checks.pages import FOLDER, known_codes
from pipeline.findings import Finding, Severity

SEVERITY_WORDS = {
    Severity.BLOCK: "DICEGAH",
    Severity.WARN: "PERINGATAN",
    Severity.NOTE: "CATATAN",
}
_STYLES = {Severity.BLOCK: "bold red", Severity.WARN: "yellow", Severity.NOTE: "cyan"}
_HEAVY_FIRST = (Severity.BLOCK, Severity.WARN, Severity.NOTE)
_HEADINGS = {
    Severity.BLOCK: "### Mencegah terbit",
    Severity.WARN: "### Peringatan",
    Severity.NOTE: "### Catatan",
}
_MOST_PLACES = 10
_EXCERPT = 60


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
        "page": f"{FOLDER}/{finding.code}.md" if known else "",
    }


def to_markdown(
    findings: Sequence[Finding], covered: Sequence[Finding], *, pages: str = FOLDER
) -> str:
    """Return the report for a pull request: by weight and code, waived findings as a count.

    A forge may stand outside the court: the report carries codes and places, and of each code
    the title of its page, but never the message, which may speak of what the draft says. `pages`
    is the address of the folder of the codes' pages.
    """
    parts = ["## Hasil pemeriksaan", closing_line(findings, covered)]
    for severity in _HEAVY_FIRST:
        chosen = [finding for finding in findings if finding.severity is severity]
        if chosen:
            parts += [_HEADINGS[severity], _codes(chosen, pages.rstrip("/"))]
    return "\n\n".join(parts) + "\n"


def _codes(findings: Sequence[Finding], pages: str) -> str:
    lines = []
    for code, group in groupby(sorted(findings, key=lambda f: f.code), key=lambda f: f.code):
        places = Counter(str(finding.place) for finding in sorted(group))
        known = known_codes().get(code)
        lines.append(
            f"- [{code}]({pages}/{code}.md) {_cell(known.title) if known else ''}".rstrip()
        )
        lines += [_place(place, count) for place, count in list(places.items())[:_MOST_PLACES]]
        if len(places) > _MOST_PLACES:
            lines.append(f"  - dan {len(places) - _MOST_PLACES} tempat lain")
    return "\n".join(lines)


def _place(place: str, count: int) -> str:
    return f"  - {_cell(place)}" + (f" ({count}×)" if count > 1 else "")


def _cell(text: str) -> str:
    """Return text that a forge shows as it is: no HTML, no link, no mention."""
    shown = text.replace("&", "&amp;").replace("<", "&lt;").replace("@", "&#64;")
    return re.sub(r"([\\|*_\[\]`~])", r"\\\1", " ".join(shown.split()))


def to_terminal(
    findings: Sequence[Finding],
    covered: Sequence[Finding],
    *,
    all_notes: bool = False,
    lines: Lines = no_lines,
) -> RenderableType:
    """Return the report for a terminal, grouped by file; notes are counted unless `all_notes`.

    Each finding says what to do, and shows the line it speaks of as far as `lines` gives it.
    """
    shown = [f for f in findings if all_notes or f.severity is not Severity.NOTE]
    parts: list[RenderableType] = []
    for path, of_file in groupby(sorted(shown), key=lambda finding: finding.place.path):
        parts += [Text(path, style="bold"), Padding(_rows(list(of_file), lines), (0, 0, 1, 2))]
    if not all_notes:
        parts += _note_counts(findings)
    return Group(*parts, Text(closing_line(findings, covered)))


def _rows(findings: Sequence[Finding], lines: Lines) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True, min_width=len("PERINGATAN"))
    table.add_column(overflow="fold", ratio=1)
    for finding in findings:
        word = Text(SEVERITY_WORDS[finding.severity], style=_STYLES[finding.severity])
        told = Text.assemble(finding.message, " ", (finding.code, "dim"))
        table.add_row(word, told)
        line = _line(finding, lines)
        if line is not None:
            table.add_row(_numbers(finding), line)
    return table


def _numbers(finding: Finding) -> Text:
    numbers = (number for number in (finding.place.line, finding.place.column) if number)
    return Text(":".join(map(str, numbers)), style="dim", justify="right")


def _line(finding: Finding, lines: Lines) -> Text | None:
    """Return the line that a finding speaks of, the place meant marked under it."""
    if not finding.place.line:
        return None
    line = lines(finding.place)
    shown = excerpt(line or "", finding, _EXCERPT) or Excerpt("", 0, 0)
    text = Text.assemble(("│ ", "dim"), shown.text)
    if shown.end > shown.start:
        marks = " " * shown.start + "^" * (shown.end - shown.start)
        text.append_text(Text.assemble("\n", ("│ ", "dim"), (marks, _STYLES[finding.severity])))
    return text


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
