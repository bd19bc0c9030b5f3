"""`terbit sop`: the court's written procedures, and carrying them out with evidence."""

from typing import Annotated

import typer

from pipeline.cli import (
    sop_close,
    sop_due,
    sop_evidence,
    sop_list,
    sop_recap,
    sop_render,
    sop_show,
    sop_skip,
    sop_start,
    sop_tick,
)
from pipeline.cli.indonesian import Command, group
from pipeline.cli.options import AsOf, Json, court_folder, day

app = group("SOP pengadilan di site_config/sop/, dan pelaksanaannya dengan bukti.")


def check(
    context: typer.Context,
    as_of: AsOf = None,
    notes: Annotated[
        bool, typer.Option("--notes", metavar="", help="Tampilkan semua catatan.")
    ] = False,
    json: Json = False,
) -> None:
    """Periksa SOP: jumlah waktu, alur, pelaksana, dasar hukum, dan hari peninjauan."""
    from pipeline.checks.report import to_json
    from pipeline.cli.screen import out, print_findings
    from pipeline.findings import blocking
    from pipeline.flows.check_procedures import check_procedures

    root = court_folder(context)
    checked = check_procedures(root, day(as_of))
    standing, covered = checked.result.standing, checked.result.covered
    if json:
        print(to_json(standing, covered))
    else:
        print_findings(root, standing, covered, all_notes=notes)
        out.print(f"Diperiksa: {len(checked.library.files)} SOP.", style="dim")
    raise typer.Exit(1 if blocking(standing) else 0)


for _name, _command in (
    ("check", check),
    ("list", sop_list.command),
    ("show", sop_show.command),
    ("render", sop_render.command),
    ("due", sop_due.command),
    ("start", sop_start.command),
    ("tick", sop_tick.command),
    ("skip", sop_skip.command),
    ("evidence", sop_evidence.command),
    ("close", sop_close.command),
    ("recap", sop_recap.command),
):
    app.command(_name, cls=Command, options_metavar="[PILIHAN]")(_command)
