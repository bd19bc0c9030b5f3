"""Start: a run begins, for a period or because something happened."""

import datetime as dt
from pathlib import Path

from pipeline.errors import RefusedError, UsageError
from pipeline.flows.checklists.move import Move, Moved, move_of, moved
from pipeline.flows.checklists.shelf import Shelf
from pipeline.flows.checklists.words import plain
from pipeline.flows.reviewing.desk import Me
from pipeline.sop.runs.act import next_words
from pipeline.sop.runs.periods import EVENT, Period, event_on, period_on, read_period
from pipeline.sop.runs.plan import Practice
from pipeline.sop.runs.run import Opened, Run
from pipeline.sop.runs.wish import Answer


def start(
    root: Path, sop: str, period: str | None, event: str | None, key: Path | None, at: dt.datetime
) -> Moved:
    """Begin a run of a procedure; one that is there already is left as it is.

    Raises UsageError for a wrong period, RefusedError where the run is closed or has no event.
    """
    told = plain(event, "--event") if event else None

    def decide(shelf: Shelf, me: Me) -> Move:
        practice = shelf.practice(sop)
        if practice.every == EVENT or (told is not None and period is None):
            return _for_event(shelf, practice, period, told, (me, at))
        return _begin(shelf, practice, _named(shelf, practice, period, at), told, (me, at))

    return moved(root, key, at, decide)


def _named(shelf: Shelf, practice: Practice, name: str | None, at: dt.datetime) -> Period:
    today = shelf.day(at)
    if name is None:
        return period_on(practice.every, today)
    period = _read(name)
    if period.every != practice.every:
        example = period_on(practice.every, today).name
        raise UsageError(f"Tulis periode {practice.procedure.id} seperti {example}.")
    if period.first > today:
        raise UsageError(f"Tunggu sampai {period.first.isoformat()}; {name} belum mulai.")
    return period


def _read(name: str) -> Period:
    try:
        return read_period(name)
    except ValueError as problem:
        raise UsageError(str(problem)) from None


def _for_event(
    shelf: Shelf,
    practice: Practice,
    name: str | None,
    event: str | None,
    who: tuple[Me, dt.datetime],
) -> Move:
    """Begin a run for an event; the same words on the same day are the same event."""
    today = shelf.day(who[1])
    sop = practice.procedure.id
    there = {r.period: r for r, _ in shelf.runs if r.sop == sop}
    if name is not None:
        shelf.refuse_unread(sop, name)
    if name is not None and name in there:
        return _begin(shelf, practice, read_period(name), event, who)
    if name is not None:
        raise UsageError("Hapus periodenya; pelaksanaan karena kejadian diberi nomor sendiri.")
    if event is None:
        hint = practice.plan.starts_on
        raise RefusedError([f"Tulis kejadiannya dengan --event{f': {hint}' if hint else '.'}"])
    for run in there.values():
        if run.opened.event == event and run.period.startswith(today.isoformat()):
            return _begin(shelf, practice, read_period(run.period), event, who)
    used = {*there, *(period for each, period in shelf.unread if each == sop)}
    number = next(n for n in range(1, 1000) if event_on(today, n).name not in used)
    return _begin(shelf, practice, event_on(today, number), event, who)


def _begin(
    shelf: Shelf,
    practice: Practice,
    period: Period,
    event: str | None,
    who: tuple[Me, dt.datetime],
) -> Move:
    sop, (me, at) = practice.procedure.id, who
    shelf.refuse_unread(sop, period.name)
    for run, _ in shelf.runs:
        if (run.sop, run.period) == (sop, period.name):
            if run.closed:
                raise RefusedError([f"Periode {period.name} dari {sop} sudah ditutup."])
            return Move(f"{sop} {period.name} sudah dimulai {run.opened.by}.", run=run)
    run = Run(
        version=1,
        sop=sop,
        period=period.name,
        procedure=shelf.objects[sop],
        opened=Opened(by=me.id, at=shelf.stamp(at), event=event),
    )
    told = f"Dimulai: {sop} {period.name}. {next_words(practice.procedure, run)}"
    return move_of(Answer(run, told, changed=True), f"Mulai {sop} {period.name}")
