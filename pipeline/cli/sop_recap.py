"""`terbit sop recap`."""

from pathlib import Path
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
    pdf: Annotated[
        Path | None,
        typer.Option(
            "--pdf",
            metavar="FILE",
            help="Tulis rekap ini sebagai PDF/A di berkas ini.",
            show_default=False,
        ),
    ] = None,
    json: Json = False,
) -> None:
    """Rekap bulanan pelaksanaan SOP dalam Markdown, untuk laporan kepada Sekretaris."""
    import sys

    from pipeline.cli.screen import print_json
    from pipeline.cli.sop_options import refuse_unread
    from pipeline.cli.sop_recap_told import as_document, as_markdown
    from pipeline.flows.checklists.recap import recap_runs
    from pipeline.outside.clock import this_second

    root = court_folder(context)
    found = recap_runs(root, month, this_second())
    if pdf is not None:
        from pipeline.flows.recap_document import write_recap

        write_recap(root, found, pdf)
        print(pdf, file=sys.stderr if json else sys.stdout)
    if json:
        print_json(as_document(found))
    elif pdf is None:
        sys.stdout.write(as_markdown(found))
    refuse_unread(found.unread)
