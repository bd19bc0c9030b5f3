"""`terbit sop recap`."""

from typing import Annotated

import typer

from pipeline.cli.options import Json, court_folder


def command(
    context: typer.Context,
    month: Annotated[
        str | None,
        typer.Argument(
            metavar="BULAN",
            help="Misalnya 2026-11; bila tidak ditulis: bulan ini.",
            show_default=False,
        ),
    ] = None,
    json: Json = False,
) -> None:
    """Rekap bulanan pelaksanaan SOP dalam Markdown, untuk laporan kepada Sekretaris."""
    import sys

    from pipeline.cli.screen import print_json
    from pipeline.cli.sop_recap_told import as_document, as_markdown
    from pipeline.flows.checklists.recap import recap_runs
    from pipeline.outside.clock import this_second

    found = recap_runs(court_folder(context), month, this_second())
    if json:
        print_json(as_document(found))
    else:
        sys.stdout.write(as_markdown(found))
