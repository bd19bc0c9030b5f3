"""`terbit new`."""

from typing import Annotated

import typer

from pipeline.cli.options import AsOf, Json, court_folder, day


def command(
    context: typer.Context,
    kind: Annotated[str, typer.Argument(help="Jenis: berita, pengumuman, …", metavar="JENIS")],
    title: Annotated[str, typer.Argument(help="Judul, di antara tanda kutip.", metavar="JUDUL")],
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Buat naskah baru dengan bagian depan yang lengkap."""
    from pipeline.cli.screen import out, print_json
    from pipeline.flows.new_item import new_item

    path = new_item(court_folder(context), kind, title, day(as_of))
    if json:
        print_json({"version": 1, "path": path})
    else:
        out.print(
            f"Naskah dibuat: {path}\nIsi bagian yang bertanda ISI, lalu jalankan terbit check."
        )
