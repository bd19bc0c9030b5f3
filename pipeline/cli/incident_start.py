"""`terbit incident start`."""

from typing import Annotated

import typer

from pipeline.cli.incident_show import Number
from pipeline.cli.options import Json, Key, court_folder, whole_number
from pipeline.cli.sop_options import tell_moved


def command(
    context: typer.Context,
    number: Number,
    sop: Annotated[
        str | None,
        typer.Option(
            "--sop",
            metavar="SOP",
            help="Id SOP-nya; tanpa ini yang menyebut incident di runs.yml.",
            show_default=False,
        ),
    ] = None,
    key: Key = None,
    json: Json = False,
) -> None:
    """Mulai pelaksanaan SOP pemeliharaan situs untuk satu insiden."""
    from pipeline.flows.checklists.from_incident import start_for_incident
    from pipeline.outside.clock import this_second

    root = court_folder(context)
    done = start_for_incident(root, whole_number(number), sop, key, this_second())
    tell_moved(done, json=json)
