"""Runs made for tests: the court's procedures, and random valid ways through each of them."""

import datetime as dt
from collections.abc import Sequence
from functools import cache
from typing import Any

from hypothesis import strategies as st

from pipeline.calendar import WorkingCalendar
from pipeline.sop import load_library
from pipeline.sop.procedure import Procedure
from pipeline.sop.runs.act import enter
from pipeline.sop.runs.follow import Progress, follow, options
from pipeline.sop.runs.periods import EVENT, event_on, period_on
from pipeline.sop.runs.plan import Plan, Practice
from pipeline.sop.runs.run import Closed, Evidence, Opened, Run
from pipeline.sop.runs.wish import Answer, Wish
from pipeline.sop.step import END
from tests.demo import ROOT

CALENDAR = WorkingCalendar(checked_years=frozenset(range(2020, 2040)))
START = dt.datetime(2026, 11, 2, 9, tzinfo=CALENDAR.zone)
LATER = "2026-11-30T10:00:00+07:00"
URL = "https://arsip.pn-contoh.example/bukti/1"
OID = "a" * 40


@cache
def library() -> dict[str, Procedure]:
    """Every procedure of the court's configuration."""
    return dict(load_library(ROOT).by_id)


def practice(sop: str, **plan: Any) -> Practice:
    """A procedure of the court and how it is carried out."""
    return Practice(library()[sop], Plan(**plan))


def opened(one: Practice, day: dt.datetime = START) -> Run:
    """A run of a procedure that began on a day and holds nothing yet."""
    on = day.date()
    period = event_on(on, 1) if one.every == EVENT else period_on(one.every, on)
    event = "Laporan contoh" if one.every == EVENT else None
    return Run(
        version=1,
        sop=one.procedure.id,
        period=period.name,
        procedure=OID,
        opened=Opened(by="admin-situs", at=day.isoformat(), event=event),
    )


def closed(run: Run) -> Run:
    return run.model_copy(update={"closed": Closed(by="admin-situs", at=LATER)})


def proof(at: str = LATER, url: str = URL) -> Evidence:
    return Evidence(by="admin-situs", at=at, url=url)


def anybody(_role: str) -> bool:
    return True


def nobody(_role: str) -> bool:
    return False


def wish(step: int, **more: Any) -> Wish:
    """What the site's administrator enters, with evidence unless told otherwise."""
    plain = {"by": "admin-situs", "at": LATER, "evidence": (proof(),)}
    return Wish(step, **(plain | more))


def tell(run: Run, one: Practice, *wishes: Wish) -> Run:
    """Enter one after another; each must be accepted and change something."""
    for each in wishes:
        answer = enter(run, one, each, anybody)
        assert answer.run is not None, answer.reasons
        assert answer.changed
        run = answer.run
    return run


def again(run: Run, one: Practice, said: Wish) -> Answer:
    return enter(run, one, said, anybody)


def progress(run: Run, one: Practice) -> Progress:
    return follow(one.procedure, run.entries)


@st.composite
def ways(draw: st.DrawFn, sop: str) -> tuple[Practice, Run, Sequence[Wish]]:
    """A random valid way through a procedure to its end, with the wishes that made it.

    A loop is taken at most three times, so that every way ends.
    """
    one = practice(sop)
    run, said = opened(one), []
    while (at := progress(run, one)).awaits != END:
        step = one.procedure.step(int(at.awaits))
        if draw(st.booleans()) and draw(st.booleans()) and at.held is None:
            run = _put(run, one, wish(step.number, state="not_done", note="Alat rusak."), said)
        made = _wish(draw, one, step.number, at)
        run = _put(run, one, made, said)
    return one, run, tuple(said)


def _put(run: Run, one: Practice, made: Wish, said: list[Wish]) -> Run:
    said.append(made)
    return tell(run, one, made)


def _wish(draw: st.DrawFn, one: Practice, number: int, at: Progress) -> Wish:
    step = one.procedure.step(number)
    known = options(step)
    tired = at.round(number) > 3
    answers = [
        a for a, exit in zip(known, step.exits, strict=False) if not tired or _on(exit.to, number)
    ]
    state = draw(st.sampled_from(["done", "done", "not_applicable"]))
    every = one.repeats(number)
    return wish(
        number,
        state=state,
        answer=draw(st.sampled_from(answers)) if answers else None,
        note=None if state == "done" else "Tidak ada yang dikerjakan.",
        of=period_on(every, START.date()).name if every else None,
    )


def _on(target: object, number: int) -> bool:
    return target == END or (isinstance(target, int) and target > number)
