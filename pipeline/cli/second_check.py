"""`terbit second-check`."""

from typing import Annotated

import typer

from pipeline.cli.options import Key, court_folder


def command(
    context: typer.Context,
    folder: Annotated[
        str, typer.Argument(help="Folder tulisan itu, seperti di terbit queue.", metavar="NASKAH")
    ],
    key: Key = None,
) -> None:
    """Periksa kembali yang terbit serta-merta atau diturunkan segera, dengan tanda tangan."""
    from pipeline.cli.screen import out
    from pipeline.flows.reviewing.second_check import second_check
    from pipeline.outside.clock import this_second

    debt = second_check(court_folder(context), folder, key, this_second())
    out.print(f"Pemeriksaan kedua tercatat: {debt.folder}.", soft_wrap=True)
