"""`terbit correct`."""

from typing import Annotated

import typer

from pipeline.cli.options import AsOf, Item, Key, court_folder, day


def command(
    context: typer.Context,
    item: Item,
    text: Annotated[
        str,
        typer.Option(
            "--text",
            metavar="CATATAN",
            help='Apa yang dikoreksi, misalnya "Semula tertulis 16 November 2026."',
        ),
    ],
    key: Key = None,
    as_of: AsOf = None,
) -> None:
    """Ajukan koreksi: tulisan yang sudah Anda perbaiki, dengan catatan bertanggal."""
    from pipeline.cli.submit import tell_submitted
    from pipeline.flows.reviewing.correct import correct

    root = court_folder(context)
    tell_submitted(root, correct(root, item, text, key, day(as_of)))
