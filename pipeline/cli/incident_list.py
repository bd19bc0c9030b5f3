"""`terbit incident list`."""

from typing import Annotated

import typer

from pipeline.cli.options import Json, court_folder, whole_number
from pipeline.errors import UsageError

_MOST = 3660


def command(
    context: typer.Context,
    days: Annotated[
        str | None,
        typer.Option(
            "--days",
            metavar="HARI",
            help="Juga yang selesai selama berapa hari terakhir.",
            show_default=False,
        ),
    ] = None,
    json: Json = False,
) -> None:
    """Tampilkan insiden yang belum selesai."""
    from pipeline.cli.incident_told import told_document
    from pipeline.cli.screen import out, print_json
    from pipeline.flows.watching.incident_acts import list_incidents
    from pipeline.outside.clock import this_second

    asked = whole_number(days) if days else 0
    if asked > _MOST:
        raise UsageError(f"Tulis --days paling banyak {_MOST}.")
    found = list_incidents(court_folder(context), this_second(), asked)
    if json:
        print_json({"version": 1, "incidents": [told_document(each) for each in found]})
    else:
        from pipeline.cli.incident_page import list_line

        for each in found:
            out.print(list_line(each), markup=False, soft_wrap=True)
        if not found:
            out.print("Tidak ada insiden.")
    raise typer.Exit(max((each.exit_code for each in found), default=0))
