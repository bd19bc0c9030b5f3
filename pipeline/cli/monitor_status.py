"""`terbit monitor status`."""

from pathlib import Path
from typing import Annotated

import typer

from pipeline.cli.options import Json, court_folder


def command(
    context: typer.Context,
    write: Annotated[
        Path | None,
        typer.Option(
            "--write",
            metavar="FOLDER",
            help="Tulis halamannya ke folder ini saja, tanpa memasangnya.",
            show_default=False,
        ),
    ] = None,
    json: Json = False,
) -> None:
    """Buat halaman status untuk masyarakat, dan pasang di tempatnya sendiri."""
    from pipeline.cli import deploy
    from pipeline.cli.screen import out, print_json, progress
    from pipeline.flows.watching.publish_status import publish_status, write_status
    from pipeline.outside.clock import this_second

    root = court_folder(context)
    if write is not None:
        files = write_status(root, this_second(), write)
        if json:
            print_json({"version": 1, "files": sorted(files)})
        else:
            out.print(f"Ditulis: {write / 'index.html'}", markup=False, soft_wrap=True)
        return
    with progress(quiet=json) as steps:
        done = publish_status(root, this_second(), steps)
    if json:
        print_json(deploy.document(done))
    else:
        deploy.tell(done)
    raise typer.Exit(done.exit_code)
