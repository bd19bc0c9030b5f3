"""`terbit sop show`."""

from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.cli.options import court_folder

if TYPE_CHECKING:
    from rich.table import Table

    from pipeline.sop import Procedure

_OWN_WORDS = {"qualifications": "Kualifikasi", "equipment": "Peralatan", "records": "Pencatatan"}


def command(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="ID", help="Id SOP seperti di terbit sop list.")],
) -> None:
    """Tampilkan satu SOP: identitas, langkah, pelaksana, waktu, dan arah alurnya."""
    from rich.text import Text

    from pipeline.cli.screen import out
    from pipeline.sop import load_library
    from pipeline.sop.find import find
    from pipeline.sop.told import notes, plain_title, total

    [procedure] = find(load_library(court_folder(context)), [name])
    out.print(Text(plain_title(procedure), style="bold"))
    out.print(_identity(procedure))
    out.print(_steps(procedure))
    out.print(Text(f"Jumlah waktu: {total(procedure)}."))
    for note in notes(procedure):
        out.print(Text(f"Catatan: {note}", style="dim"))


def _identity(procedure: "Procedure") -> "Table":
    from rich.table import Table
    from rich.text import Text

    from pipeline.sop.told import identity

    source = procedure.source
    rows = [
        *identity(procedure, procedure.source.court)[:-1],
        ("Sumber", f"{source.document}, {source.court}"),
    ]
    rows += [(word, "; ".join(getattr(procedure, key))) for key, word in _OWN_WORDS.items()]
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    for label, value in rows:
        if value:
            table.add_row(Text(label), Text(value))
    return table


def _steps(procedure: "Procedure") -> "Table":
    from rich.table import Table
    from rich.text import Text

    from pipeline.sop.told import performers, way

    table = Table(box=None, padding=(0, 2, 1, 0))
    for heading in ("No", "Kegiatan", "Pelaksana", "Waktu", "Hasil", "Alur"):
        table.add_column(heading, overflow="fold")
    for step in procedure.steps:
        time, output = str(step.time or "belum ada"), step.output or "belum ada"
        who, flow = performers(procedure, step), way(procedure, step)
        cells = (str(step.number), step.activity, who, time, output, flow)
        table.add_row(*(Text(cell) for cell in cells))
    return table
