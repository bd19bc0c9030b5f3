"""`terbit supersede`."""

from typing import Annotated

import typer

from pipeline.cli.options import AsOf, Item, Key, court_folder, day


def command(
    context: typer.Context,
    item: Item,
    by: Annotated[
        str, typer.Option("--by", metavar="TULISAN", help="Folder atau alamat penggantinya.")
    ],
    reason: Annotated[
        str | None,
        typer.Option(
            "--reason",
            metavar="KETERANGAN",
            help="Apa yang berubah, satu kalimat.",
            show_default=False,
        ),
    ] = None,
    key: Key = None,
    as_of: AsOf = None,
) -> None:
    """Ajukan penggantian: tulisan lama menunjuk penggantinya."""
    from pipeline.cli.submit import tell_submitted
    from pipeline.flows.reviewing.supersede import supersede

    root = court_folder(context)
    done = supersede(root, item, by, key, reason=reason, day=day(as_of))
    tell_submitted(root, done)
