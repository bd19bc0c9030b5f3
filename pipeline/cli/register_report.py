"""`terbit register report`: the yearly report on information services, and its deadlines."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pipeline.cli.options import AsOf, Json, court_folder, day, whole_number

if TYPE_CHECKING:
    from pipeline.flows.register.report import MadeReport


def report(
    context: typer.Context,
    year: Annotated[str, typer.Argument(metavar="TAHUN", help="Tahun yang dilaporkan.")],
    into: Annotated[
        Path | None,
        typer.Option(
            "--into",
            metavar="FOLDER",
            help="Folder untuk halaman dan PDF; bila tidak ditulis: build/laporan.",
            show_default=False,
        ),
    ] = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Susun laporan tahunan layanan informasi dari register permohonan, dan tenggatnya."""
    from pipeline.cli.screen import print_json
    from pipeline.flows.register.report import write_report

    root = court_folder(context)
    folder = into or root / "build" / "laporan"
    made = write_report(root, folder, day(as_of), whole_number(year))
    if json:
        print_json(_document(made))
    else:
        _tell(made)


def _tell(made: "MadeReport") -> None:
    from pipeline.cli.screen import out
    from pipeline.dates import long_date

    for file in made.files:
        out.print(str(file), soft_wrap=True)
    out.print(f"Paling lambat terbit {long_date(made.due)}. Sebelumnya:")
    for line in made.report.to_fill:
        out.print(f"  • {line}", soft_wrap=True)
    out.print(f"Halamannya disalin ke {made.place}; PDF-nya dicetak untuk ditandatangani.")
    if made.others:
        out.print(f"Laporan lain tahun {made.report.year}:")
    for other in made.others:
        item = other.obligation
        state = "sudah ada" if other.there else f"terbit new informasi --obligation {item.id}"
        line = f"  • {item.id} {item.title}, paling lambat {long_date(other.due)}: {state}"
        out.print(line, soft_wrap=True)


def _document(made: "MadeReport") -> dict[str, Any]:
    return {
        "version": 1,
        "year": made.report.year,
        "due": made.due.isoformat(),
        "counted": made.counts is not None,
        "complete": made.counts is not None and made.counts.complete,
        "files": [str(file) for file in made.files],
        "place": made.place,
        "to_fill": list(made.report.to_fill),
        "others": [
            {"id": each.obligation.id, "due": each.due.isoformat(), "there": each.there}
            for each in made.others
        ],
    }
