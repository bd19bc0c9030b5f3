"""`terbit monitor show`."""

from typing import Annotated

import typer

from pipeline.cli.options import Json, court_folder, whole_number
from pipeline.errors import UsageError

_MOST = 3660


def command(
    context: typer.Context,
    days: Annotated[
        str,
        typer.Option("--days", metavar="HARI", help="Ketersediaan selama berapa hari terakhir."),
    ] = "30",
    json: Json = False,
) -> None:
    """Tampilkan keadaan setiap pemeriksaan, alarm, dan ketersediaannya."""
    from pipeline.cli.monitor_document import shown_document
    from pipeline.cli.monitor_told import tell_shown
    from pipeline.cli.screen import print_json
    from pipeline.flows.watching.show import show_monitor
    from pipeline.outside.clock import this_second

    asked = whole_number(days)
    if asked > _MOST:
        raise UsageError(f"Tulis --days paling banyak {_MOST}.")
    shown = show_monitor(court_folder(context), this_second(), asked)
    if json:
        print_json(shown_document(shown))
    else:
        tell_shown(shown)
    raise typer.Exit(shown.exit_code)
