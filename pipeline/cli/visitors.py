"""`terbit visitors`."""

from pathlib import Path
from typing import Annotated

import typer

from pipeline.cli.options import Json, court_folder, day
from pipeline.errors import UsageError


def command(
    context: typer.Context,
    logs: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[LOG…]",
            help="Berkas log nginx atau Apache, boleh .gz atau .zst; - untuk masukan baku.",
            show_default=False,
        ),
    ] = None,
    source: Annotated[
        str | None,
        typer.Option(
            "--from",
            metavar="TUJUAN",
            help="Ambil log server tujuan ini, sejak yang terakhir (logs di visitors.yml).",
            show_default=False,
        ),
    ] = None,
    since: Annotated[
        str | None,
        typer.Option(
            "--since",
            metavar="TANGGAL",
            help="Laporkan sejak tanggal ini; bila tidak ditulis: 30 hari terakhir.",
            show_default=False,
        ),
    ] = None,
    report: Annotated[
        Path | None,
        typer.Option(
            "--report",
            metavar="FOLDER",
            help="Tulis laporan (HTML, Markdown, PDF) ke folder ini.",
            show_default=False,
        ),
    ] = None,
    json: Json = False,
) -> None:
    """Baca log pengunjung: apa yang dibaca orang, dan siapa yang mencoba masuk.

    Log yang sama boleh dibaca berkali-kali; tidak ada yang dihitung dua kali.
    """
    from pipeline.cli.screen import out, print_json, progress
    from pipeline.cli.visitors_told import as_document, print_report
    from pipeline.findings import Severity
    from pipeline.flows.visitors.look import look
    from pipeline.flows.visitors.write import write_report
    from pipeline.outside.clock import this_second

    root, first = court_folder(context), day(since)
    with progress(quiet=json) as steps:
        looked = look(root, tuple(logs or ()), this_second(), steps, since=first, source=source)
    if looked.report is None:
        raise UsageError(
            "Belum ada catatan pengunjung. Tulis berkas log: terbit visitors access.log"
        )
    files = write_report(root, looked, report, this_second()) if report else ()
    if json:
        print_json(as_document(looked, files))
    else:
        print_report(looked)
        for file in files:
            out.print(f"Ditulis: {file}", markup=False)
    if any(each.severity is Severity.BLOCK for each in looked.report.findings):
        raise typer.Exit(1)
