"""The recap of a month's runs as Markdown with a chart, and as JSON."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from html import escape
from typing import Any

from pipeline.build.compose.chart import Chart, chart_of
from pipeline.cli.recap_told import rows
from pipeline.sop.runs.recap import Month, Recap, RunFacts, StepFact
from pipeline.sop.runs.run import REGISTER_WORDS
from pipeline.sop.times import in_minutes

_NOTHING = "–"
_RUNS = ("SOP", "Periode", "Dilakukan", "Terlambat", "Tidak berlaku", "Keadaan")
_TIMES = ("SOP", "Periode", "Langkah", "Menit kerja", "Waktu baku")
_TREND = ("Bulan", "Dilakukan", "Tepat waktu", "Persentase")
_NAMES = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli"),
    *("Agustus", "September", "Oktober", "November", "Desember"),
)


@dataclass(frozen=True)
class _Point:
    """One month of the chart."""

    period: str
    value: float
    shown: str


def as_markdown(found: Recap) -> str:
    """Return a recap as a report."""
    parts = [
        [f"# Rekap pelaksanaan SOP, {month_words(found.month)}"],
        _runs(found),
        _skipped(found),
        _times(found),
        _problems(found),
        _register(found),
        _trend(found),
    ]
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def month_words(month: str) -> str:
    """Return a month such as 2026-11 in words."""
    year, number = month.split("-")
    return f"{_NAMES[int(number) - 1]} {year}"


def _runs(found: Recap) -> list[str]:
    if not found.runs:
        return ["Tidak ada langkah yang diisi bulan ini."]
    return list(rows(_RUNS, (_run(each) for each in found.runs)))


def _run(run: RunFacts) -> list[str]:
    done = run.of_state("done")
    late = sum(step.late for step in done)
    skipped = len(run.of_state("not_applicable"))
    state = "ditutup" if run.closed else "berjalan"
    if run.forwarded_to:
        state += ", diteruskan kepada Sekretaris"
    return [f"{run.sop} {run.title}", run.period, str(len(done)), str(late), str(skipped), state]


def _skipped(found: Recap) -> list[str]:
    lines = [
        f"- {run.sop} {run.period}, langkah {step.step}: {_text(step.note)}"
        for run in found.runs
        for step in run.of_state("not_applicable")
    ]
    return ["## Langkah yang tidak berlaku", "", *lines] if lines else []


def _times(found: Recap) -> list[str]:
    known = [
        _time(run, step)
        for run in found.runs
        for step in run.of_state("done")
        if step.minutes is not None
    ]
    if not known:
        return []
    legend = "Tanda * berarti melebihi waktu baku SOP."
    return ["## Waktu kerja", "", *rows(_TIMES, iter(known)), "", legend]


def _time(run: RunFacts, step: StepFact) -> list[str]:
    spent = f"{in_minutes(step.minutes or 0)}{' *' if step.over else ''}"
    most = _NOTHING if step.at_most is None else in_minutes(step.at_most)
    return [run.sop, run.period, str(step.step), spent, most]


def _problems(found: Recap) -> list[str]:
    lines = list(_problem_lines(found))
    return ["## Masalah yang terbuka", "", *lines] if lines else []


def _problem_lines(found: Recap) -> Iterator[str]:
    for each in found.problems:
        what = {
            "start": "belum dimulai",
            "step": f"langkah {each.step} belum diisi",
            "close": "belum ditutup",
        }
        late = f", terlambat {each.late} hari kerja" if each.late else ""
        why = f": {_text(each.held)}" if each.held else ""
        yield f"- {each.sop} {each.period}, {what[each.what]}{late}{why}"


def _register(found: Recap) -> list[str]:
    if not found.register:
        return []
    heads = tuple(REGISTER_WORDS.values())
    cells = ([_text(row.get(key)) for key in REGISTER_WORDS] for row in found.register)
    return ["## Register permintaan layanan", "", *rows(heads, cells)]


def _text(words: str | None) -> str:
    """Return typed words so that Markdown shows them and reads nothing into them."""
    if not words:
        return _NOTHING
    return "".join(f"\\{c}" if c in "\\`*_{}[]<>#|" else c for c in words)


def _trend(found: Recap) -> list[str]:
    points = [_point(each) for each in found.trend if each.percent is not None]
    cells = ([month_words(m.name), str(m.done), str(m.in_time), _percent(m)] for m in found.trend)
    title = "## Ketepatan waktu enam bulan"
    drawn = [*svg(chart_of(points), "Langkah yang tepat waktu"), ""] if points else []
    return [title, "", *drawn, *rows(_TREND, cells)]


def _point(month: Month) -> _Point:
    return _Point(month_words(month.name), month.percent or 0, _percent(month))


def _percent(month: Month) -> str:
    return _NOTHING if month.percent is None else f"{month.percent:g}%".replace(".", ",")


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
