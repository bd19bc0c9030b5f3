"""`terbit sop evidence`."""

import typer

from pipeline.cli.options import Json, Key, court_folder


def command(context: typer.Context, key: Key = None, json: Json = False) -> None:
    """Catat bukti dari Terbit sendiri pada langkah yang sudah diisi; dengan kunci mesin."""
    from pipeline.cli.sop_options import tell_moved
    from pipeline.flows.checklists.fill import fill
    from pipeline.outside.clock import this_second

    tell_moved(fill(court_folder(context), key, this_second()), json=json)
