"""`terbit incident note`, `decide` and `close`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.cli.incident_show import Number
from pipeline.cli.options import court_folder, whole_number

if TYPE_CHECKING:
    from pipeline.monitor.incident_entries import Act

Words = Annotated[str, typer.Argument(metavar="KETERANGAN", help="Di antara tanda kutip.")]
By = Annotated[
    str | None,
    typer.Option(
        "--by",
        metavar="ORANG",
        help="Id di people.yml; tanpa ini menurut pengaturan Git.",
        show_default=False,
    ),
]
Evidence = Annotated[
    list[Path] | None,
    typer.Option(
        "--evidence",
        metavar="FILE",
        help="Bukti; disalin ke var/bukti/. Boleh diulang.",
        show_default=False,
    ),
]
Alternative = Annotated[
    list[str] | None,
    typer.Option(
        "--alternative",
        metavar="PILIHAN",
        help="Pilihan lain yang dipertimbangkan. Boleh diulang.",
        show_default=False,
    ),
]


def note(
    context: typer.Context,
    number: Number,
    words: Words,
    evidence: Evidence = None,
    by: By = None,
) -> None:
    """Catat sesuatu tentang insiden, dengan buktinya."""
    from pipeline.monitor.incident_entries import Act

    _write(context, (number, Act.NOTE, words), [], evidence, by)


def decide(
    context: typer.Context,
    number: Number,
    words: Words,
    alternative: Alternative = None,
    evidence: Evidence = None,
    by: By = None,
) -> None:
    """Catat keputusan: apa yang dilakukan, dan pilihan lain yang dipertimbangkan."""
    from pipeline.monitor.incident_entries import Act

    _write(context, (number, Act.DECIDE, words), alternative, evidence, by)


def close(
    context: typer.Context,
    number: Number,
    words: Words,
    evidence: Evidence = None,
    by: By = None,
) -> None:
    """Tutup insiden yang tidak selesai sendiri, yaitu isi situs yang diubah pihak lain."""
    from pipeline.monitor.incident_entries import Act

    _write(context, (number, Act.CLOSE, words), [], evidence, by)


def _write(
    context: typer.Context,
    what: "tuple[str, Act, str]",
    alternatives: list[str] | None,
    evidence: list[Path] | None,
    by: str | None,
) -> None:
    from pipeline.cli.incident_page import entry_lines
    from pipeline.cli.screen import out
    from pipeline.flows.watching.incident_acts import Wish, write_of
    from pipeline.outside.clock import this_second

    number, act, words = what
    wish = Wish(whole_number(number), act, words, alternatives or (), evidence or (), by)
    told = write_of(court_folder(context), wish, this_second())
    out.print(f"Insiden {told.incident.id}. {told.incident.title}.", markup=False, soft_wrap=True)
    for line in entry_lines(told.entries[-1], told.zone):
        out.print(line, markup=False, soft_wrap=True)
