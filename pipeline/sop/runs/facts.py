"""What was done in one run, step by step: when, late or not, in how many minutes; nobody named."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.calendar import WorkingCalendar
from pipeline.sop.runs.due import due_after, run_due
from pipeline.sop.runs.follow import follow, in_force
from pipeline.sop.runs.periods import last_working_day, read_period
from pipeline.sop.runs.plan import Practice
from pipeline.sop.runs.run import Entry, Run, State


@dataclass(frozen=True)
class StepFact:
    """One step as it was entered; `minutes` are working minutes, None where nobody knows them.

    `at_most` is the longest that the procedure allows; `late`: entered after its last day.
    """

    step: int
    state: State
    on: dt.date
    minutes: int | None
    at_most: int | None
    late: bool
    note: str | None

    @property
    def over(self) -> bool:
        """Return whether it took longer than the procedure allows."""
        return self.minutes is not None and self.at_most is not None and self.minutes > self.at_most


@dataclass(frozen=True)
class RunFacts:
    """A run in a month: the steps entered in it, and whether it is closed."""

    sop: str
    title: str
    period: str
    closed: bool
    forwarded_to: str | None
    steps: tuple[StepFact, ...]

    def of_state(self, state: State) -> tuple[StepFact, ...]:
        """Return the steps of one state."""
        return tuple(each for each in self.steps if each.state == state)


def until(run: Run, end: dt.datetime) -> Run | None:
    """Return a run as it was before a moment, or None where it began later.

    A closing counts from when it was asked for, if somebody else closed it since.
    """
    if run.opened.moment >= end:
        return None
    entries = tuple(each for each in run.entries if each.moment < end)
    closed = run.closed if run.closed and run.closed.moment < end else None
    return run.model_copy(update={"entries": entries, "closed": closed})


def facts_of(run: Run, practice: Practice, calendar: WorkingCalendar, end: dt.datetime) -> RunFacts:
    """Return a run as recaps tell it; whether it was closed is asked of the moment `end`."""
    steps, then = tuple(_step_facts(run, practice, calendar)), until(run, end)
    closed = then.closed if then else None
    to = closed.forwarded_to if closed else None
    title = practice.procedure.title
    return RunFacts(run.sop, title, run.period, closed is not None, to, steps)


def _step_facts(run: Run, practice: Practice, calendar: WorkingCalendar) -> Iterator[StepFact]:
    before, wrong = (
        run.opened.moment,
        {at for at, _ in follow(practice.procedure, run.entries).faults},
    )
    for index, entry in enumerate(in_force(run.entries)):
        if entry is None or index in wrong:
            continue
        # A correction tells other words, but the step was done when it was entered first.
        at = run.entries[index].moment
        yield _fact(run, practice, entry, (before, at), calendar)
        if entry.state != "not_done":
            before = max(before, at)


def _fact(
    run: Run,
    practice: Practice,
    entry: Entry,
    moments: tuple[dt.datetime, dt.datetime],
    calendar: WorkingCalendar,
) -> StepFact:
    step, (before, at) = practice.procedure.step(entry.step), moments
    last = _last_day(run, practice, entry, before, calendar)
    on = at.astimezone(calendar.zone).date()
    unplanned = entry.state == "done" and run_due(run, practice, calendar) is None
    elapsed = _elapsed(before, at, calendar) if unplanned else None
    span = step.time.span if step.time else None
    return StepFact(
        step=entry.step,
        state=entry.state,
        on=on,
        minutes=entry.minutes or elapsed,
        at_most=span.most if span else None,
        late=last is not None and on > last,
        note=entry.note,
    )


def _elapsed(before: dt.datetime, at: dt.datetime, calendar: WorkingCalendar) -> int:
    """Return the working minutes since the step before; only after an event do they mean work."""
    return max(0, calendar.working_minutes_between(before, at))


def _last_day(
    run: Run, practice: Practice, entry: Entry, before: dt.datetime, calendar: WorkingCalendar
) -> dt.date | None:
    if entry.of:
        return last_working_day(read_period(entry.of), calendar)
    whole = run_due(run, practice, calendar)
    if whole is not None:
        return whole
    step = practice.procedure.step(entry.step)
    return due_after(run.opened.moment, before, step, calendar)
