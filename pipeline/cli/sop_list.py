"""`terbit sop list`."""

from typing import TYPE_CHECKING, Any

import typer

from pipeline.cli.options import Json, court_folder

if TYPE_CHECKING:
    from pipeline.sop import Procedure


def command(context: typer.Context, json: Json = False) -> None:
    """Daftar SOP: id, nama, jumlah langkah, dan jumlah waktunya."""
    from pipeline.cli.screen import out, print_json
    from pipeline.sop import load_library

    procedures = load_library(court_folder(context)).by_id.values()
    if json:
        print_json([_document(each) for each in procedures])
        return
    from rich.table import Table
    from rich.text import Text

    from pipeline.sop.told import total

    table = Table(box=None, padding=(0, 2, 0, 0))
    for heading in ("SOP", "Nama", "Langkah", "Jumlah waktu"):
        table.add_column(heading, overflow="fold")
    for each in procedures:
        cells = (each.id, each.title, str(len(each.steps)), total(each))
        table.add_row(*(Text(cell) for cell in cells))
    out.print(table)
    out.print(f"{len(procedures)} SOP.", style="dim")


def _document(procedure: "Procedure") -> dict[str, Any]:
    return {
        "id": procedure.id,
        "title": procedure.title,
        "steps": len(procedure.steps),
        "total_minutes": _minutes(procedure),
    }


def _minutes(procedure: "Procedure") -> int | list[int] | None:
    """Return the sum of all steps, as [least, most] where it is not one number."""
    from pipeline.sop.flow import sum_of

    found = sum_of(procedure)
    if found is None:
        return None
    return found.most if found.least == found.most else [found.least, found.most]
