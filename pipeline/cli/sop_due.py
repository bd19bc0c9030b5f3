"""`terbit sop due`."""

from typing import Annotated

import typer

from pipeline.cli.options import AsOf, Json, court_folder, day


def command(
    context: typer.Context,
    person: Annotated[
        str | None,
        typer.Option(
            "--person", metavar="ORANG", help="Hanya untuk orang ini.", show_default=False
        ),
    ] = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Daftar yang harus dikerjakan hari ini dan yang terlambat, menurut orangnya."""
    from pipeline.cli.screen import print_json
    from pipeline.cli.sop_options import refuse_unread
    from pipeline.cli.sop_told import tasks_document, tell_tasks
    from pipeline.flows.checklists.due import tasks_due
    from pipeline.outside.clock import this_second

    found = tasks_due(court_folder(context), this_second(), day(as_of), person)
    if json:
        print_json(tasks_document(found))
    else:
        tell_tasks(found, person)
    refuse_unread(found.broken)
