"""Tick and skip: one entry about one step, signed by the person who enters it."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from pipeline.errors import RefusedError
from pipeline.flows.checklists.amend import amend
from pipeline.flows.checklists.evidence import Given, bound, own_records
from pipeline.flows.checklists.move import Move, Moved, move_of, moved
from pipeline.flows.checklists.register import taken, with_number
from pipeline.flows.checklists.shelf import Shelf
from pipeline.flows.reviewing.desk import Me
from pipeline.sop.runs.act import enter
from pipeline.sop.runs.closing import changed_evidence
from pipeline.sop.runs.follow import follow
from pipeline.sop.runs.periods import period_on
from pipeline.sop.runs.plan import Practice
from pipeline.sop.runs.run import RegisterKey, Run, State
from pipeline.sop.runs.wish import Wish


@dataclass(frozen=True)
class Said:
    """What a person types about a step, checked as words and not yet as an entry."""

    step: int
    state: State = "done"
    of: str | None = None
    answer: str | None = None
    note: str | None = None
    minutes: int | None = None
    register: Mapping[RegisterKey, str] = field(default_factory=dict)
    given: Given = field(default_factory=Given)
    correct: bool = False


def tick(
    root: Path, sop: str, period: str | None, said: Said, key: Path | None, at: dt.datetime
) -> Moved:
    """Enter something about a step of a run, with its evidence, in one signed commit.

    Raises RefusedError with every reason why not, UsageError where there is no such run.
    """
    return moved(root, key, at, lambda shelf, me: _decide(shelf, me, (sop, period), said, at))


def _decide(
    shelf: Shelf, me: Me, named: tuple[str, str | None], said: Said, at: dt.datetime
) -> Move:
    run, practice = shelf.find(*named)
    evidence, files = bound(shelf, run, said.given, me.id, at)
    wish = Wish(
        step=said.step,
        by=me.id,
        at=shelf.stamp(at),
        state=said.state,
        of=said.of or _part(shelf, practice, said.step, at),
        answer=said.answer,
        note=said.note,
        minutes=said.minutes,
        register=said.register,
        evidence=evidence,
        correct=said.correct,
    )
    if run.closed is not None and said.correct:
        return amend(shelf, (run, practice), wish, files, at)
    wish = _completed(shelf, run, practice, wish, at)
    answer = enter(run, practice, wish, shelf.holds(me.id, at))
    if answer.run is not None and answer.changed:
        _refuse_lost(shelf, run)
    return move_of(answer, f"Isi langkah {said.step} {run.sop} {run.period}", files)


def _part(shelf: Shelf, practice: Practice, step: int, at: dt.datetime) -> str | None:
    """Return the part of the run that today belongs to, for a step that comes round in it."""
    if not 1 <= step <= len(practice.procedure.steps):
        return None
    every = practice.repeats(step)
    return period_on(every, shelf.day(at)).name if every else None


def _completed(shelf: Shelf, run: Run, practice: Practice, wish: Wish, at: dt.datetime) -> Wish:
    """Return a wish with what the pipeline knows: its own records, and a number of the register."""
    if wish.state != "done" or not 1 <= wish.step <= len(practice.procedure.steps):
        return wish
    wish = with_number(shelf, run, practice, wish)
    reasons = tuple(taken(shelf, run, wish))
    if reasons:
        raise RefusedError(reasons)
    if follow(practice.procedure, run.entries).awaits != wish.step:
        return wish
    records = own_records(shelf, run, practice, wish.step, wish.by, at)
    return replace(wish, evidence=(*wish.evidence, *records))


def _refuse_lost(shelf: Shelf, run: Run) -> None:
    """Refuse to go on with a run whose earlier evidence is gone or was changed."""
    reasons = tuple(changed_evidence(run, shelf.kept(run)))
    if reasons:
        raise RefusedError(reasons)
