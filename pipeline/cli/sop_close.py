"""`terbit sop close`."""

from typing import Annotated

import typer

from pipeline.cli.options import Json, Key, court_folder
from pipeline.cli.sop_options import PeriodName, Sop


def command(
    context: typer.Context,
    sop: Sop,
    period: PeriodName = None,
    decree: Annotated[
        str | None,
        typer.Option(
            "--decree",
            metavar="ALAMAT",
            help="Alamat surat keputusan di situs, bila SOP-nya menetapkan kebijakan.",
            show_default=False,
        ),
    ] = None,
    key: Key = None,
    json: Json = False,
) -> None:
    """Ajukan penutupan; orang lain lalu memeriksa dan menutupnya dengan perintah yang sama."""
    from pipeline.cli.screen import out, print_json
    from pipeline.flows.checklists.close import close
    from pipeline.outside.clock import this_second

    done = close(court_folder(context), sop, period, decree, key, this_second())
    if json:
        about = {"sop": done.run.sop, "period": done.run.period, "closed": done.closed}
        print_json({"version": 1, **about, "commit": done.commit, "told": done.told})
    else:
        out.print(done.told, markup=False, soft_wrap=True)
