"""`terbit server-init`."""

from pathlib import Path
from typing import Annotated

import typer


def command(
    folder: Annotated[
        Path, typer.Argument(help="Folder baru, misalnya situs.git.", metavar="FOLDER.git")
    ],
    source: Annotated[
        Path,
        typer.Option("--from", metavar="KLONA", help="Klona yang main-nya menjadi awal."),
    ] = Path(),
) -> None:
    """Buat repositori server yang memeriksa persetujuan setiap kiriman."""
    from pipeline.cli.screen import out
    from pipeline.flows.reviewing.server import server_init
    from pipeline.flows.reviewing.verdict import OFF

    made = server_init(folder, source)
    out.print(f"Server siap: {folder}, main di komit {made.commit[:10]}.", soft_wrap=True)
    if not made.enabled:
        out.print(OFF)
    out.print(f"Arahkan setiap klona: git remote add origin {folder.resolve()}", soft_wrap=True)
