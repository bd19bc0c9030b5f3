"""The report of the visitors on a terminal, and as one JSON document."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from rich.table import Table
from rich.text import Text

from pipeline.cli.screen import err, out
from pipeline.dates import long_date
from pipeline.findings import Finding
from pipeline.flows.visitors.look import Looked
from pipeline.visitors.page import totals_of
from pipeline.visitors.report import Activity, Count, Day, Reading, Report
from pipeline.visitors.words_told import DEVICES, harmless, number, unusual_words, weekday

_WIDE = 30
_FEW = 8
_BLOCKS = " ▏▎▍▌▋▊▉█"


def print_report(looked: Looked) -> None:
    """Print a report: the numbers, what was read, and what was tried."""
    report = looked.report
    if report is None:
        return
    span = f"{long_date(report.span.first)} sampai {long_date(report.span.last)}"
    out.print(f"\n[bold]Pengunjung, {span}[/bold]\n")
    out.print(_totals(report))
    _titled("Halaman dibaca setiap hari", _bars(report.days[-14:]))
    _titled("Halaman yang paling banyak dibaca", _list(report.lists.pages))
    _titled(
        "Perangkat",
        _list([Count(DEVICES[each.name], each.number) for each in report.lists.devices]),
    )
    if report.lists.old:
        title = "Alamat situs lama yang masih dicari (tulis di redirects.yml)"
        _titled(title, _list(report.lists.old))
    _titled("Aktivitas yang mencurigakan", _activities(report.activities))
    if report.last_day:
        told = ", ".join(f"{each.code} {number(each.requests)} kali" for each in report.last_day)
        out.print(f"Pada {long_date(report.span.last)}: {told}.")
    for each in report.unusual:
        out.print(unusual_words(each))
    _incidents(looked)
    _reading(report.reading)


def _totals(report: Report) -> Table:
    table = _grid(1, 3)
    for words, value, told in totals_of(report):
        table.add_row(words, f"[bold]{value}[/bold]", f"[dim]{told}[/dim]")
    return table


def _titled(title: str, table: Table) -> None:
    out.print(f"\n[bold]{title}[/bold]")
    out.print(table)


def _grid(numbers: int, columns: int) -> Table:
    table = Table(show_header=False, box=None, pad_edge=False)
    for at in range(columns):
        table.add_column(justify="right" if at == numbers else "left")
    return table


def _bars(days: Sequence[Day]) -> Table:
    table = _grid(2, 3)
    most = max((each.views for each in days), default=0) or 1
    for each in days:
        label = f"{weekday(each.day)[:3]} {each.day.day:02}.{each.day.month:02}"
        table.add_row(label, Text(_bar(each.views / most), style="cyan"), number(each.views))
    return table


def _bar(share: float) -> str:
    eighths = round(share * _WIDE * 8)
    return "█" * (eighths // 8) + (_BLOCKS[eighths % 8] if eighths % 8 else "")


def _list(rows: Sequence[Count]) -> Table:
    table = _grid(1, 2)
    for each in rows[:_FEW]:
        table.add_row(Text(harmless(each.name)), number(each.number))
    if not rows:
        table.add_row("Tidak ada", "")
    return table


def _activities(rows: Sequence[Activity]) -> Table:
    table = Table(box=None, pad_edge=False)
    for heading in ("Kode", "Arti", "Permintaan", "Pengunjung", "Dijawab 200"):
        table.add_column(heading, justify="left" if heading in ("Kode", "Arti") else "right")
    for each in rows:
        style = "bold red" if each.incident else ""
        numbers = (number(each.requests), number(each.visitors), number(each.answered))
        table.add_row(each.code, each.title, *numbers, style=style)
    if not rows:
        table.add_row("–", "Tidak ada", "0", "0", "0")
    return table


def _incidents(looked: Looked) -> None:
    if looked.report and looked.report.incidents:
        codes = ", ".join(each.code for each in looked.report.incidents)
        err.print(
            f"[bold red]Insiden:[/bold red] {codes}. Artinya dan langkahnya: terbit explain KODE."
        )
    for file, digest in looked.evidence:
        err.print(f"Bukti: {file} (SHA-256 {digest})", markup=False, soft_wrap=True)


def _reading(reading: Reading) -> None:
    if not reading.lines:
        return
    told = f"{number(reading.lines)} baris dibaca, {number(reading.new)} baru"
    told += f", {number(reading.before)} sudah pernah dihitung." if reading.before else "."
    out.print(f"\n{told}")
    if reading.closed:
        out.print(f"{number(reading.closed)} baris tidak dihitung: kunci bulannya sudah dihapus.")
    if reading.cut:
        out.print(f"{number(reading.cut)} baris terlalu panjang dan dipotong.")
    if reading.bad:
        out.print(f"{number(reading.bad)} baris tidak dikenali bentuknya, misalnya:")
    for line in reading.shown[:3]:
        out.print(Text(f"  {harmless(line)}"))


def as_document(looked: Looked, files: Sequence[Path]) -> dict[str, Any]:
    """Return the report as a document; what strangers wrote is made harmless here too."""
    report = looked.report
    told = asdict(report) if report else {}
    evidence = [{"file": str(file), "sha256": digest} for file, digest in looked.evidence]
    return {
        "version": 1,
        **_plain(told),
        "findings": [_found(each) for each in report.findings] if report else [],
        "evidence": evidence,
        "files": [str(file) for file in files],
    }


def _found(each: Finding) -> dict[str, str]:
    told = {"code": each.code, "severity": each.severity.value, "message": each.message}
    return {**told, "place": str(each.place)}


def _plain(told: Any) -> Any:
    if isinstance(told, dict):
        return {key: _plain(value) for key, value in told.items()}
    if isinstance(told, (list, tuple)):
        return [_plain(value) for value in told]
    if told is None or isinstance(told, (bool, int, float)):
        return told
    return harmless(str(told))
