"""`terbit sop render`."""

from pathlib import Path
from typing import Annotated

import typer

from pipeline.cli.options import AsOf, court_folder, day


def command(
    context: typer.Context,
    names: Annotated[
        list[str] | None,
        typer.Argument(metavar="[ID]...", help="Id SOP; bila tidak ditulis: semua."),
    ] = None,
    pdf: Annotated[
        Path | None,
        typer.Option(
            "--pdf",
            metavar="FOLDER",
            help="Folder untuk berkas PDF; bila tidak ditulis: build/sop.",
            show_default=False,
        ),
    ] = None,
    as_of: AsOf = None,
) -> None:
    """Buat naskah resmi SOP sebagai PDF/A: halaman identitas dan diagram alir."""
    from pipeline.cli.screen import out, progress
    from pipeline.flows.procedure_documents import write_documents

    root = court_folder(context)
    with progress() as told:
        made = write_documents(root, names or [], pdf or root / "build" / "sop", day(as_of), told)
    for file in made:
        out.print(str(file), soft_wrap=True)
    out.print(f"{len(made)} PDF dibuat.", style="dim")
