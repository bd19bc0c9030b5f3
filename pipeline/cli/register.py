"""`terbit register` and its commands."""

from pathlib import Path
from typing import Annotated

import typer

from pipeline.cli.indonesian import Command, group, left_to_another
from pipeline.cli.options import AsOf, Json, court_folder, day
from pipeline.cli.register_report import report
from pipeline.cli.register_request import request

app = group("Informasi yang wajib diumumkan pengadilan, dan keadaannya di situs.", alone=True)


@app.callback()
def board(context: typer.Context, as_of: AsOf = None, json: Json = False) -> None:
    """Tampilkan setiap butir katalog: keadaannya, pembaruan terakhir, dan tenggat berikutnya."""
    if left_to_another(context, as_of, json):
        return
    from pipeline.cli.register_told import tell_board
    from pipeline.cli.screen import print_json
    from pipeline.flows.register.look import look
    from pipeline.register.document import document_of

    looked = look(court_folder(context), day(as_of))
    if json:
        print_json(document_of(looked.board, looked.people))
    else:
        tell_board(looked)


def due(
    context: typer.Context,
    section: Annotated[
        str | None,
        typer.Option("--section", metavar="BAGIAN", help="Hanya bagian ini.", show_default=False),
    ] = None,
    remind: Annotated[
        bool,
        typer.Option(
            "--remind",
            metavar="",
            help="Hanya pengingat hari ini: 30, 14, 7, dan 1 hari sebelum dan sesudah tenggat.",
        ),
    ] = False,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Daftar yang harus dikerjakan menurut bagian: oleh siapa, dan paling lambat kapan."""
    from pipeline.cli.register_told import list_document, tell_list
    from pipeline.cli.screen import print_json
    from pipeline.flows.register.to_do import to_do

    found = to_do(court_folder(context), day(as_of), section, remind=remind)
    if json:
        print_json(list_document(found))
    else:
        tell_list(found)


def dip(
    context: typer.Context,
    year: Annotated[
        int | None,
        typer.Option("--year", metavar="TAHUN", help="Tahun daftarnya.", show_default=False),
    ] = None,
    into: Annotated[
        Path | None,
        typer.Option(
            "--into",
            metavar="FOLDER",
            help="Folder untuk PDF dan CSV; bila tidak ditulis: build/dip.",
            show_default=False,
        ),
    ] = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Buat Daftar Informasi Publik sebagai PDF/A untuk ditandatangani Ketua, dan CSV."""
    from pipeline.cli.register_told import dip_document, tell_dip
    from pipeline.cli.screen import print_json
    from pipeline.flows.register.dip import write_dip

    root = court_folder(context)
    made = write_dip(root, into or root / "build" / "dip", day(as_of), year)
    if json:
        print_json(dip_document(made))
    else:
        tell_dip(made)


app.command("dip", cls=Command, options_metavar="[PILIHAN]")(dip)
app.command("due", cls=Command, options_metavar="[PILIHAN]")(due)
app.command("request", cls=Command, options_metavar="[PILIHAN]")(request)
app.command("report", cls=Command, options_metavar="[PILIHAN]")(report)
