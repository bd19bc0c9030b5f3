"""`terbit sop`: the court's procedures, carried out as checklists with evidence."""

import typer

from pipeline.cli import sop_close, sop_due, sop_recap, sop_skip, sop_start, sop_tick
from pipeline.cli.indonesian import Command, Group

app = typer.Typer(
    cls=Group,
    options_metavar="[PILIHAN]",
    subcommand_metavar="PERINTAH",
    no_args_is_help=True,
    help="Menjalankan SOP: yang harus dikerjakan, isian langkah, bukti, dan rekap.",
)
for _name, _command in (
    ("due", sop_due.command),
    ("start", sop_start.command),
    ("tick", sop_tick.command),
    ("skip", sop_skip.command),
    ("close", sop_close.command),
    ("recap", sop_recap.command),
):
    app.command(_name, cls=Command, options_metavar="[PILIHAN]")(_command)
