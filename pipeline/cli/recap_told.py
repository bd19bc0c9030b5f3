"""A recap as people and programs read it: a table on a terminal, Markdown, and JSON."""

from collections.abc import Iterator
from typing import Any

from rich.table import Table
from rich.text import Text

from pipeline.cli.screen import out
from pipeline.flows.reviewing.recap import Recap
from pipeline.review.recap import STEPS, ItemTimes, Step, StepSummary

WORDS: dict[Step, str] = {
    "check": "Pemeriksaan",
    "approve": "Persetujuan",
    "draft": "Perbaikan",
    "publish": "Penerbitan",
}
_HEADS = ("Naskah", *WORDS.values(), "Dikembalikan")
_SUMS = ("Langkah", "Waktu baku", "Jumlah", "Median", "Terlama", "Lebih dari baku")
_MINUTES = "Angka adalah menit kerja; tanda * berarti melebihi waktu baku."
_NOTHING = "–"


def tell(found: Recap) -> None:
    """Print a recap on the terminal."""
    out.print(f"[bold]Rekap {found.month}[/bold]: {len(found.items)} naskah terbit.")
    if found.items:
        out.print(_table(_HEADS, (_cells(each) for each in found.items)))
        out.print(_table(_SUMS, (_sum_cells(each) for each in found.steps)))
        out.print(_MINUTES)
    for line in _besides(found):
        out.print(line, soft_wrap=True)


def as_markdown(found: Recap) -> str:
    """Return a recap for a monthly report."""
    lines = [f"## Waktu layanan konten situs, {found.month}", ""]
    if found.items:
        lines += [*rows(_SUMS, (_sum_cells(each) for each in found.steps)), ""]
        lines += [*rows(_HEADS, (_cells(each) for each in found.items)), "", _MINUTES]
    else:
        lines.append("Tidak ada naskah yang terbit lewat usulan bulan ini.")
    return "\n".join([*lines, *(f"\n{line}" for line in _besides(found))])


def as_document(found: Recap) -> dict[str, Any]:
    """Return a recap as one JSON document; times are working minutes."""
    return {
        "version": 1,
        "month": found.month,
        "items": [_item(each) for each in found.items],
        "steps": [_step(each) for each in found.steps],
        "direct": found.direct,
        "taken_down": found.taken_down,
    }


def _item(each: ItemTimes) -> dict[str, Any]:
    steps = [{"step": s.step, "minutes": s.minutes, "at_most": s.at_most} for s in each.steps]
    told = {"name": each.name, "title": each.title, "published": each.published.isoformat()}
    return {**told, "returns": each.returns, "steps": steps}


def _step(each: StepSummary) -> dict[str, Any]:
    return {
        "step": each.step,
        "at_most": each.at_most,
        "count": each.count,
        "median": each.median,
        "longest": each.longest,
        "late": each.late,
    }


def _cells(each: ItemTimes) -> list[str]:
    times = (_time(each, step) for step in STEPS)
    return [each.title, *times, f"{each.returns} kali" if each.returns else _NOTHING]


def _time(each: ItemTimes, step: Step) -> str:
    total = each.total(step)
    return _NOTHING if total is None else f"{total}{' *' if each.late(step) else ''}"


def _sum_cells(each: StepSummary) -> list[str]:
    middle = _NOTHING if each.median is None else f"{each.median:g}".replace(".", ",")
    longest = _NOTHING if each.longest is None else str(each.longest)
    late = f"{each.late} dari {each.count}" if each.count else _NOTHING
    return [WORDS[each.step], str(each.at_most), str(each.count), middle, longest, late]


def _besides(found: Recap) -> Iterator[str]:
    if found.direct - found.taken_down:
        count = found.direct - found.taken_down
        yield f"{count} perubahan masuk ke main tanpa usulan; waktunya tidak dapat dihitung."
    if found.taken_down:
        yield f"{found.taken_down} tulisan diturunkan segera bulan ini."


def _table(heads: tuple[str, ...], rows: Iterator[list[str]]) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0))
    for head in heads:
        table.add_column(head, overflow="fold")
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    return table


def rows(heads: tuple[str, ...], cells: Iterator[list[str]]) -> Iterator[str]:
    """Yield a table in Markdown."""
    yield f"| {' | '.join(heads)} |"
    yield f"|{' --- |' * len(heads)}"
    for row in cells:
        yield f"| {' | '.join(cell.replace('|', '/') for cell in row)} |"
