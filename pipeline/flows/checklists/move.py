"""One signed commit on main for one entry, decided anew whenever somebody else was faster."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.errors import Fault, RefusedError, UnfinishedError
from pipeline.flows.checklists.shelf import Shelf, shelf_of
from pipeline.flows.reviewing.desk import Me, open_desk, who_am_i
from pipeline.flows.reviewing.enter import enter_main
from pipeline.outside.git_writing import commit_files
from pipeline.sop.runs.run import Run
from pipeline.sop.runs.text import text_of
from pipeline.sop.runs.wish import Answer

_TRIES = 5


@dataclass(frozen=True)
class Move:
    """What a person would commit: files of main, none where nothing changes; and what to tell."""

    told: str
    message: str = ""
    files: Mapping[str, bytes | None] = field(default_factory=dict)
    run: Run | None = None


@dataclass(frozen=True)
class Moved:
    """What came of it; `commit` None: nothing changed. `recalled`: a closing that was asked for.

    `broken` says what is wrong with other runs, which could not be read.
    """

    told: str
    commit: str | None
    run: Run | None
    recalled: bool = False
    broken: tuple[Fault, ...] = ()


Decide = Callable[[Shelf, Me], Move]


def moved(root: Path, key: Path | None, at: dt.datetime, decide: Decide) -> Moved:
    """Carry out what `decide` makes of main, and of main as it has become if it moved meanwhile.

    So two people who enter at once both succeed, or the second is told what the first entered.
    Raises RefusedError with every reason, UnfinishedError where main cannot be moved.
    """
    for tries_left in range(_TRIES - 1, -1, -1):
        desk = open_desk(root)
        me = who_am_i(desk, key)
        shelf = shelf_of(desk)
        move = decide(shelf, me)
        if not move.files:
            return Moved(move.told, None, move.run, broken=shelf.broken)
        asked = draft_of(move.run) if move.run else ""
        dropped = asked if asked in desk.drafts() else None
        commit = commit_files(root, desk.main, move.files, move.message, me.author)
        try:
            enter_main(desk, commit, at, dropped)
        except UnfinishedError:
            if not tries_left:
                raise
        else:
            return Moved(move.told, commit, move.run, dropped is not None, shelf.broken)
    raise AssertionError("unreachable: the last try returns or raises")


def move_of(answer: Answer, message: str, more: Mapping[str, bytes | None] | None = None) -> Move:
    """Return the move that an answer asks for; raises RefusedError where it says no."""
    if answer.run is None:
        raise RefusedError(answer.reasons)
    if not answer.changed:
        return Move(answer.told, run=answer.run)
    files = {**(more or {}), answer.run.path: text_of(answer.run).encode()}
    return Move(answer.told, message, files, answer.run)


def draft_of(run: Run) -> str:
    """Return the draft under which the closing of a run is asked for."""
    return f"ceklis/{run.sop}/{run.period}"
