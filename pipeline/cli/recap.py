"""`terbit recap`."""

from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.cli.options import Json, court_folder

if TYPE_CHECKING:
    from pathlib import Path

    from pipeline.flows.reviewing.recap import Ask


def command(
    context: typer.Context,
    month: Annotated[
        str | None,
        typer.Option(
            "--month",
            metavar="BULAN",
            help="Misalnya 2026-11; bila tidak ditulis: bulan ini.",
            show_default=False,
        ),
    ] = None,
    markdown: Annotated[
        bool, typer.Option("--markdown", metavar="", help="Keluarkan Markdown untuk laporan.")
    ] = False,
    forge: Annotated[
        bool,
        typer.Option(
            "--forge", metavar="", help="Tanyai forge tentang usulan yang ditinjau di sana."
        ),
    ] = False,
    json: Json = False,
) -> None:
    """Rekap bulanan: berapa lama setiap langkah SOP, dibandingkan dengan waktu bakunya."""
    from pipeline.cli.recap_told import as_document, as_markdown, tell
    from pipeline.cli.screen import out, print_json
    from pipeline.flows.reviewing.recap import recap
    from pipeline.outside.clock import this_second

    root = court_folder(context)
    found = recap(root, month, this_second(), _ask(root) if forge else None)
    if json:
        print_json(as_document(found))
    elif markdown:
        out.print(as_markdown(found), markup=False, soft_wrap=True)
    else:
        tell(found)


def _ask(root: "Path") -> "Ask":
    from pipeline.flows.forges import connect

    return connect(root).forge.events
