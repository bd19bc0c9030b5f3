"""`terbit archive verify`."""

from pathlib import Path
from typing import Annotated

import typer

from pipeline.cli.indonesian import Command, Group
from pipeline.cli.options import Json
from pipeline.errors import UsageError

app = typer.Typer(
    cls=Group,
    options_metavar="[PILIHAN]",
    subcommand_metavar="PERINTAH",
    no_args_is_help=True,
    help="Arsip terbitan dalam bentuk BagIt.",
)


@app.callback()
def archive() -> None:
    """Arsip terbitan dalam bentuk BagIt."""


@app.command("verify", cls=Command, options_metavar="[PILIHAN]")
def verify(
    folders: Annotated[
        list[Path], typer.Argument(help="Folder arsip (berisi bagit.txt).", metavar="FOLDER...")
    ],
    json: Json = False,
) -> None:
    """Periksa apakah arsip BagIt lengkap dan setiap byte-nya tidak berubah."""
    from pipeline.archive.bag.verify import verify_bag
    from pipeline.cli.found import as_rows, tell
    from pipeline.cli.screen import out, print_json, progress
    from pipeline.findings import blocking
    from pipeline.flows.progress import step

    found = []
    with progress(quiet=json) as steps, step(steps, "Membaca arsip"):
        for folder in folders:
            if not folder.is_dir():
                raise UsageError(f"{folder} bukan folder. Tunjuk folder arsip.")
            found += verify_bag(folder.resolve(), steps.advance)
    if json:
        print_json({"version": 1, "findings": as_rows(found)})
    else:
        tell(found)
        out.print(f"{len(folders)} arsip diperiksa: {len(blocking(found))} mencegah, ", end="")
        out.print(f"{len(found) - len(blocking(found))} peringatan.")
    raise typer.Exit(1 if blocking(found) else 0)
