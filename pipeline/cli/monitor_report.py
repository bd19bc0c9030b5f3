"""`terbit monitor report`."""

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pipeline.cli.options import Json, court_folder

if TYPE_CHECKING:
    from pipeline.monitor.availability import Tally
    from pipeline.monitor.report import Line, Month


def command(
    context: typer.Context,
    month: Annotated[
        str | None,
        typer.Argument(
            metavar="[BULAN]",
            help="Misalnya 2026-11; bila tidak ditulis: bulan ini.",
            show_default=False,
        ),
    ] = None,
    write: Annotated[
        Path | None,
        typer.Option(
            "--write",
            metavar="FOLDER",
            help="Tulis laporan (Markdown, PDF) ke folder ini, sebagai bukti SOP.",
            show_default=False,
        ),
    ] = None,
    json: Json = False,
) -> None:
    """Laporan bulanan: ketersediaan, pembaruan, perpanjangan, insiden, dan pekerjaan yang diam."""
    from pipeline.cli.screen import out, print_json
    from pipeline.flows.watching.monthly import monthly
    from pipeline.flows.watching.write_monthly import write_month
    from pipeline.outside.clock import this_second

    root = court_folder(context)
    found = monthly(root, month, this_second())
    files = write_month(root, found, write) if write else {}
    if json:
        print_json(document(found, files))
    else:
        tell(found, root)
        for file, digest in files.items():
            out.print(f"Ditulis: {file}\n  sha256 {digest}", markup=False, soft_wrap=True)
    raise typer.Exit(found.exit_code)


def tell(month: "Month", root: Path) -> None:
    """Print the report for a person."""
    from zoneinfo import ZoneInfo

    from rich.table import Table
    from rich.text import Text

    from pipeline.cli.screen import out
    from pipeline.config.load import load_config
    from pipeline.monitor.report_words import notes_of, span_of, tables_of, title_of

    out.print(f"{title_of(month)}. {span_of(month)}", markup=False, soft_wrap=True, style="bold")
    for note in notes_of(month):
        out.print(note, markup=False, soft_wrap=True, style="dim")
    for part in tables_of(month, ZoneInfo(load_config(root).court.time_zone)):
        out.print(f"\n{part.title}", markup=False, style="bold")
        if not part.rows:
            out.print(part.empty, markup=False, soft_wrap=True)
            continue
        table = Table(box=None, padding=(0, 2, 0, 0))
        for at, head in enumerate(part.heads):
            table.add_column(head, overflow="fold", justify="right" if at in part.right else "left")
        for row in part.rows:
            table.add_row(*map(Text, row))
        out.print(table)


def document(month: "Month", files: Mapping[Path, str]) -> dict[str, Any]:
    """Return the report for a program; shares are of judged answers, null where there is none."""
    from pipeline.cli.incident_told import incident_document

    return {
        "version": 1,
        "month": month.name,
        "over": month.over,
        "site": _tally(month.whole.tally) | {"unwatched_hours": month.whole.unwatched},
        "before": _tally(month.before.tally) | {"unwatched_hours": month.before.unwatched},
        "days": [
            {"day": each.first.isoformat(), "unwatched_hours": each.unwatched} | _tally(each.tally)
            for each in month.days
        ],
        "targets": [_line(each) for each in month.targets],
        "freshness": [_line(each) for each in month.fresh],
        "jobs": [_line(each) for each in month.jobs],
        "renewals": [asdict(each) | {"until": each.until.isoformat()} for each in month.renewals],
        "incidents": [incident_document(each) for each in month.incidents],
        "incidents_before": month.incidents_before,
        "files": [{"path": str(file), "sha256": digest} for file, digest in files.items()],
    }


def _tally(tally: "Tally") -> dict[str, Any]:
    return {"available": tally.share, **asdict(tally)}


def _line(line: "Line") -> dict[str, Any]:
    return {
        "about": line.about,
        "now": _tally(line.tally),
        "before": _tally(line.before),
        "ms": line.ms,
    }
