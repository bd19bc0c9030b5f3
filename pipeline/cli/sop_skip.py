"""`terbit sop skip`."""

from typing import Annotated

import typer

from pipeline.cli.options import Json, Key, court_folder, whole_number
from pipeline.cli.sop_options import AnswerGiven, Of, PeriodName, Sop, StepNumber, tell_moved


def command(  # noqa: PLR0913 - one argument an option
    context: typer.Context,
    sop: Sop,
    step: StepNumber,
    reason: Annotated[str, typer.Option("--reason", metavar="ALASAN", help="Alasannya.")],
    not_yet: Annotated[
        bool,
        typer.Option("--not-yet", metavar="", help="Belum dilakukan: langkahnya tetap ditunggu."),
    ] = False,
    period: PeriodName = None,
    of: Of = None,
    answer: AnswerGiven = None,
    key: Key = None,
    json: Json = False,
) -> None:
    """Lewati langkah yang tidak berlaku, atau catat mengapa belum dilakukan."""
    from pipeline.flows.checklists.tick import Said, tick
    from pipeline.flows.checklists.words import plain
    from pipeline.outside.clock import this_second

    said = Said(
        step=whole_number(step),
        state="not_done" if not_yet else "not_applicable",
        of=of,
        answer=answer,
        note=plain(reason, "--reason"),
    )
    root = court_folder(context)
    tell_moved(tick(root, sop, period, said, key, this_second()), json=json)
