"""`terbit sop start`."""

from typing import Annotated

import typer

from pipeline.cli.options import Json, Key, court_folder
from pipeline.cli.sop_options import PeriodName, Sop, tell_moved


def command(
    context: typer.Context,
    sop: Sop,
    period: PeriodName = None,
    event: Annotated[
        str | None,
        typer.Option(
            "--event", metavar="KEJADIAN", help="Apa yang memulainya.", show_default=False
        ),
    ] = None,
    key: Key = None,
    json: Json = False,
) -> None:
    """Mulai satu pelaksanaan SOP, untuk periodenya atau karena suatu kejadian."""
    from pipeline.flows.checklists.start import start
    from pipeline.outside.clock import this_second

    root = court_folder(context)
    tell_moved(start(root, sop, period, event, key, this_second()), json=json)
