"""`terbit incident show`."""

from typing import Annotated

import typer

from pipeline.cli.options import Json, court_folder, whole_number

Number = Annotated[str, typer.Argument(metavar="NOMOR", help="Nomor insiden.")]


def command(context: typer.Context, number: Number, json: Json = False) -> None:
    """Tampilkan satu insiden: jalannya, catatan, keputusan, dan bukti."""
    from pipeline.cli.incident_page import tell_incident
    from pipeline.cli.incident_told import told_document
    from pipeline.cli.screen import print_json
    from pipeline.flows.watching.incident_acts import show_incident

    told = show_incident(court_folder(context), whole_number(number))
    if json:
        print_json({"version": 1, **told_document(told)})
    else:
        tell_incident(told)
    raise typer.Exit(told.exit_code)
