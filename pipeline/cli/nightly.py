"""`terbit nightly`."""

import typer

from pipeline.cli.options import Json, court_folder
from pipeline.cli.releasing import Target, document, tell


def command(context: typer.Context, target: Target = None, json: Json = False) -> None:
    """Bangun dan rilis main untuk hari ini: yang terjadwal tayang, yang habis masanya hilang."""
    from pipeline.cli.screen import err, print_json, progress
    from pipeline.flows.releasing.nightly import nightly
    from pipeline.outside.clock import this_second

    root = court_folder(context)
    with progress(quiet=json) as steps:
        released = nightly(root, target, this_second(), steps, err.print)
    if released is None:
        raise typer.Exit(3)
    if json:
        print_json({"version": 1, **document(root, released)})
    else:
        tell(root, released)
    raise typer.Exit(released.exit_code)
