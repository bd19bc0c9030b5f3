"""`terbit sop tick`."""

from pathlib import Path
from typing import Annotated

import typer

from pipeline.cli.options import Json, Key, court_folder, whole_number
from pipeline.cli.sop_options import AnswerGiven, Of, PeriodName, Sop, StepNumber, tell_moved


def command(  # noqa: PLR0913 - one argument an option
    context: typer.Context,
    sop: Sop,
    step: StepNumber,
    period: PeriodName = None,
    of: Of = None,
    answer: AnswerGiven = None,
    note: Annotated[
        str | None, typer.Option("--note", metavar="CATATAN", help="Catatan.", show_default=False)
    ] = None,
    evidence: Annotated[
        list[str] | None,
        typer.Option(
            "--evidence",
            metavar="BUKTI",
            help="Berkas, alamat https, atau alamat di situs; boleh berkali-kali.",
            show_default=False,
        ),
    ] = None,
    minutes: Annotated[
        str | None,
        typer.Option(
            "--minutes", metavar="MENIT", help="Menit kerja yang terpakai.", show_default=False
        ),
    ] = None,
    values: Annotated[
        list[str] | None,
        typer.Option(
            "--set",
            metavar="KUNCI=ISI",
            help="Isian buku register, misalnya prioritas=tinggi; boleh berkali-kali.",
            show_default=False,
        ),
    ] = None,
    form: Annotated[
        Path | None,
        typer.Option(
            "--form", metavar="FILE", help="Isian buku register dari berkas.", show_default=False
        ),
    ] = None,
    correct: Annotated[
        bool, typer.Option("--correct", metavar="", help="Betulkan isian yang sudah ada.")
    ] = False,
    key: Key = None,
    json: Json = False,
) -> None:
    """Isi satu langkah: dilakukan, dengan bukti; komit bertanda tangan atas nama Anda."""
    from pipeline.flows.checklists.evidence import read_given
    from pipeline.flows.checklists.form import register_given
    from pipeline.flows.checklists.tick import Said, tick
    from pipeline.flows.checklists.words import plain
    from pipeline.outside.clock import this_second

    said = Said(
        step=whole_number(step),
        of=of,
        answer=answer,
        note=plain(note, "--note") if note is not None else None,
        minutes=_minutes(minutes),
        register=register_given(values or (), form),
        given=read_given(evidence or ()),
        correct=correct,
    )
    root = court_folder(context)
    tell_moved(tick(root, sop, period, said, key, this_second()), json=json)


def _minutes(text: str | None) -> int | None:
    from pipeline.errors import UsageError
    from pipeline.sop.runs.run import MOST_MINUTES

    number = whole_number(text) if text is not None else None
    if number is not None and number > MOST_MINUTES:
        raise UsageError(f"Tulis menit kerja paling banyak {MOST_MINUTES}.")
    return number
