"""`terbit new`."""

from typing import Annotated

import typer

from pipeline.cli.options import AsOf, Json, court_folder, day
from pipeline.errors import UsageError


def command(
    context: typer.Context,
    kind: Annotated[str, typer.Argument(help="Jenis: berita, pengumuman, …", metavar="JENIS")],
    title: Annotated[
        str | None,
        typer.Argument(
            help="Judul, di antara tanda kutip; dengan --obligation boleh tidak ditulis.",
            metavar="JUDUL",
            show_default=False,
        ),
    ] = None,
    obligation: Annotated[
        str | None,
        typer.Option(
            "--obligation",
            metavar="BUTIR",
            help="Butir katalog informasi, misalnya B1.01; M1 untuk pengumuman serta-merta.",
            show_default=False,
        ),
    ] = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Buat naskah baru dengan bagian depan yang lengkap."""
    from pipeline.cli.screen import out, print_json
    from pipeline.flows.new_item import Wish, new_item

    root = court_folder(context)
    if title is None and obligation is None:
        raise UsageError("Isian JUDUL belum ditulis. Lihat: terbit new --help")
    path = new_item(root, Wish(kind, title or "", obligation), day(as_of))
    if json:
        print_json({"version": 1, "path": path})
    else:
        out.print(
            f"Naskah dibuat: {path}\nIsi bagian yang bertanda ISI, lalu jalankan terbit check."
        )
