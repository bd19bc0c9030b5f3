"""`terbit incident report`."""

from pathlib import Path
from typing import Annotated

import typer

from pipeline.cli.incident_show import Number
from pipeline.cli.options import court_folder, whole_number


def command(
    context: typer.Context,
    number: Number,
    pdf: Annotated[
        Path | None,
        typer.Option(
            "--pdf",
            metavar="FILE",
            help="Tulis sebagai PDF/A untuk ditandatangani.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Susun laporan satu insiden: situasi, alternatif, keputusan, bukti, dan hasil."""
    from pipeline.flows.watching.incident_report import report_on, write_report
    from pipeline.monitor.incident_report import markdown_of
    from pipeline.outside.clock import this_second

    root = court_folder(context)
    report = report_on(root, whole_number(number), this_second())
    if pdf is None:
        typer.echo(markdown_of(report), nl=False)
        return
    write_report(root, report, pdf)
    typer.echo(f"Ditulis: {pdf}")
