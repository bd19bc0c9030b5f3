"""`terbit withdraw`."""

from typing import Annotated

import typer

from pipeline.cli.options import AsOf, Item, Key, court_folder, day


def command(
    context: typer.Context,
    item: Item,
    reason: Annotated[
        str, typer.Option("--reason", metavar="ALASAN", help="Alasan yang dibaca masyarakat.")
    ],
    untitled: Annotated[
        bool, typer.Option("--untitled", metavar="", help="Jangan tampilkan judul semula.")
    ] = False,
    key: Key = None,
    as_of: AsOf = None,
) -> None:
    """Ajukan penarikan: tulisan hilang dari situs, tinggal pemberitahuan dan alasannya."""
    from pipeline.cli.submit import tell_submitted
    from pipeline.flows.reviewing.withdraw import withdraw

    root = court_folder(context)
    done = withdraw(root, item, reason, key, untitled=untitled, day=day(as_of))
    tell_submitted(root, done)
