"""Options that the commands about runs of procedures share, and how they tell what came of it."""

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from pipeline.errors import Fault
    from pipeline.flows.checklists.move import Moved

Sop = Annotated[str, typer.Argument(help="Id SOP, misalnya tais-05.", metavar="SOP")]
StepNumber = Annotated[str, typer.Argument(help="Nomor langkah.", metavar="LANGKAH")]
PeriodName = Annotated[
    str | None,
    typer.Option(
        "--period",
        metavar="PERIODE",
        help="Misalnya 2026-11; bila tidak ditulis: satu-satunya yang terbuka.",
        show_default=False,
    ),
]
Of = Annotated[
    str | None,
    typer.Option(
        "--of",
        metavar="BAGIAN",
        help="Untuk minggu atau hari ini di dalam periodenya, misalnya 2026-W48.",
        show_default=False,
    ),
]
AnswerGiven = Annotated[
    str | None,
    typer.Option(
        "--answer",
        metavar="JAWABAN",
        help="Jawaban langkah bercabang: kata atau nomornya.",
        show_default=False,
    ),
]


def tell_unread(broken: "tuple[Fault, ...]") -> None:
    """Tell which other runs cannot be read, beside what was done."""
    from pipeline.cli.screen import err

    for each in broken:
        err.print(str(each), markup=False, soft_wrap=True)
    if broken:
        err.print("Pelaksanaan itu tidak terbaca; betulkan berkasnya. Yang lain tidak terganggu.")


def refuse_unread(broken: "tuple[Fault, ...]") -> None:
    """Tell which runs cannot be read, and end with 3: what was printed is not all there is."""
    tell_unread(broken)
    if broken:
        raise typer.Exit(3)


def tell_moved(done: "Moved", *, json: bool = False) -> None:
    """Tell what an entry came to."""
    from pipeline.cli.screen import out, print_json

    tell_unread(done.broken)
    if json:
        run = done.run
        about = {"sop": run.sop, "period": run.period} if run else {}
        print_json({"version": 1, **about, "commit": done.commit, "told": done.told})
        return
    out.print(done.told, markup=False, soft_wrap=True)
    if done.recalled:
        out.print("Penutupan yang sudah diajukan dibatalkan; ajukan lagi sesudah selesai.")
