"""The recap of a month's runs as Markdown with a chart, and as JSON."""

from collections.abc import Iterator
from dataclasses import asdict
from html import escape
from typing import Any

from pipeline.build.compose.chart import Chart, chart_of
from pipeline.cli.recap_told import rows
from pipeline.sop.runs.facts import RunFacts
from pipeline.sop.runs.recap import Recap
from pipeline.sop.runs.report import NO_STEPS, Figure, Report, Table, report_of


def as_markdown(found: Recap) -> str:
    """Return a recap as a report."""
    report = report_of(found)
    sums = [f"- {each.label}: {each.figure}{_note(each)}" for each in report.sums] or [NO_STEPS]
    tables = (_table(each) for each in report.tables)
    parts = [[f"# {report.title}"], sums, *tables, _trend(report)]
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def _note(figure: Figure) -> str:
    return f" ({figure.note})" if figure.note else ""


def _table(table: Table) -> list[str]:
    cells = ([_text(cell) for cell in row] for row in table.rows)
    return [f"## {table.title}", "", *rows(table.heads, cells)]


def _trend(report: Report) -> list[str]:
    title, *table = _table(report.trend)
    bars = [each for each in report.bars if each.known]
    drawn = list(svg(chart_of(bars), "Langkah yang tepat waktu")) if bars else []
    return [title, *(["", *drawn] if drawn else []), *table]


def _text(words: str) -> str:
    """Return typed words so that Markdown shows them and reads nothing into them."""
    return "".join(f"\\{c}" if c in "\\`*_{}[]<>#" else c for c in words)


def svg(chart: Chart, title: str) -> Iterator[str]:
    """Yield a chart as a drawing that stands by itself; its numbers are in the table below."""
    size = f'width="{chart.width}" height="{chart.height}"'
    yield f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" font-size="13">'
    yield f"<title>{escape(title)}, 0 sampai 100%</title>"
    for bar in chart.bars:
        at = f'x="{chart.start}" y="{bar.y}" height="{chart.thick}"'
        words = f'y="{bar.y + 13}"'
        yield f'<text x="0" {words}>{escape(bar.name)}</text>'
        yield f'<rect {at} width="{bar.length}" fill="#1f5f8b"/>'
        yield f'<text x="{chart.width}" {words} text-anchor="end">{escape(bar.value)}</text>'
    yield "</svg>"


def as_document(found: Recap) -> dict[str, Any]:
    """Return a recap as one JSON document; times are working minutes."""
    return {
        "version": 1,
        "month": found.month,
        "unread": [str(each) for each in found.unread],
        "sums": asdict(found.sums),
        "runs": [_run_document(each) for each in found.runs],
        "problems": [
            {"sop": p.sop, "period": p.period, "what": p.what, "step": p.step, "late_days": p.late}
            for p in found.problems
        ],
        "trend": [{**asdict(each), "percent": each.percent} for each in found.trend],
        "register": [dict(each) for each in found.register],
    }


def _run_document(run: RunFacts) -> dict[str, Any]:
    steps = [{**asdict(step), "on": step.on.isoformat(), "over": step.over} for step in run.steps]
    return {"sop": run.sop, "period": run.period, "closed": run.closed, "steps": steps}
