"""What is due: a pure function of procedures, plans, runs, the calendar and the day."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from typing import Literal

from pipeline.calendar import WorkingCalendar
from pipeline.config.people import HumanRole
from pipeline.sop.procedure import Procedure
from pipeline.sop.runs.follow import Progress, follow
from pipeline.sop.runs.parts import missing_parts
from pipeline.sop.runs.periods import EVENT, last_working_day, periods_between, read_period
from pipeline.sop.runs.plan import Practice
from pipeline.sop.runs.records import Fact, unanswered
from pipeline.sop.runs.run import Run
from pipeline.sop.step import END, Step
from pipeline.sop.times import DayNumber

What = Literal["start", "step", "close"]
_DAY = dt.timedelta(days=1)


@dataclass(frozen=True)
class Due:
    """One thing to do; `by` is its last day, None where nothing limits it.

    `late` counts the working days since then, 0 where it is still in time. `held` says why it was
    not done so far. `roles` are those that may do it; none: anybody. `event` is what the pipeline
    recorded and what its run is to be started with; such a run has no period yet.
    """

    sop: str
    title: str
    period: str
    what: What
    step: int | None
    activity: str
    performer: str
    roles: frozenset[HumanRole]
    by: dt.date | None
    late: int
    held: str | None = None
    event: str | None = None


def due(
    practices: Mapping[str, Practice],
    runs: Sequence[tuple[Run, Practice]],
    calendar: WorkingCalendar,
    day: dt.date,
    unread: Set[tuple[str, str]] = frozenset(),
) -> tuple[Due, ...]:
    """Return all that is due on a day, the latest first.

    `practices` are the procedures as they are today, and decide what should have begun; each run
    comes with its own, since it follows the procedure as it was when it began. `unread` names runs,
    by procedure and period, that have begun but cannot be read.
    """
    there = unread | {(run.sop, run.period) for run, _ in runs}
    found = [
        *(each for one in practices.values() for each in _to_start(one, there, calendar, day)),
        *(each for run, one in runs if not run.closed for each in _in_run(run, one, calendar, day)),
    ]
    return tuple(sorted(found, key=lambda each: (-each.late, each.by or dt.date.max, each.sop)))


def _to_start(
    practice: Practice, there: Set[tuple[str, str]], calendar: WorkingCalendar, day: dt.date
) -> Iterator[Due]:
    procedure, since = practice.procedure, practice.plan.since
    if since is None or since > day:
        return
    for period in periods_between(practice.every, since, day):
        last = last_working_day(period, calendar, practice.on_day)
        if last is None or last < since or (procedure.id, period.name) in there:
            continue
        yield _due(practice, period.name, "start", procedure.step(1), (last, calendar, day))


def due_to_events(
    practices: Mapping[str, Practice],
    runs: Sequence[tuple[Run, Practice]],
    facts: Sequence[Fact],
    calendar: WorkingCalendar,
    at: dt.datetime,
) -> Iterator[Due]:
    """Yield a run to start for each trouble that the pipeline recorded and no run has answered."""
    day = at.astimezone(calendar.zone).date()
    for sop, practice in practices.items():
        mine = [run for run, _ in runs if run.sop == sop]
        for fact in unanswered(facts, practice.plan.starts_from, mine, at):
            on = calendar.add_working_days(fact.at.astimezone(calendar.zone).date(), 0)
            step = practice.procedure.step(1)
            told = _due(practice, "", "start", step, (on, calendar, day))
            yield replace(told, event=fact.event)


def _in_run(run: Run, practice: Practice, calendar: WorkingCalendar, day: dt.date) -> Iterator[Due]:
    progress = follow(practice.procedure, run.entries)
    yield from _parts(run, practice, progress, calendar, day)
    if progress.awaits == END:
        last = run_due(run, practice, calendar)
        yield _due(practice, run.period, "close", None, (last, calendar, day))
        return
    step = practice.procedure.step(progress.awaits)
    held = run.entries[progress.held].note if progress.held is not None else None
    last = step_due(run, practice, step, calendar)
    yield _due(practice, run.period, "step", step, (last, calendar, day), held)


def _parts(
    run: Run, practice: Practice, progress: Progress, calendar: WorkingCalendar, day: dt.date
) -> Iterator[Due]:
    """Yield the parts of steps that come round within the run: those that have begun."""
    for number, part, last in missing_parts(run, practice, progress, calendar):
        if part.first <= day:
            step, name = practice.procedure.step(number), f"{run.period} ({part.name})"
            yield _due(practice, name, "step", step, (last, calendar, day))


def run_due(run: Run, practice: Practice, calendar: WorkingCalendar) -> dt.date | None:
    """Return the day by which the whole of a run is due; None for an event."""
    period = read_period(run.period)
    if period.every == EVENT:
        return None
    return last_working_day(period, calendar, practice.on_day) or period.last


def step_due(run: Run, practice: Practice, step: Step, calendar: WorkingCalendar) -> dt.date | None:
    """Return the day by which the open step is due.

    In a run for a period, that of the run; after an event, by the step's own time: so many working
    minutes after the step before it, or the n-th working day of the run. None where it has none.
    """
    last = run_due(run, practice, calendar)
    if last is not None:
        return last
    moved = [entry for entry in run.entries if entry.state != "not_done"]
    before = moved[-1].moment if moved else run.opened.moment
    return due_after(run.opened.moment, before, step, calendar)


def due_after(
    opened: dt.datetime, before: dt.datetime, step: Step, calendar: WorkingCalendar
) -> dt.date | None:
    """Return the day by which a step is due that could begin at `before`, by its own time."""
    if step.time is None:
        return None
    if step.time.span:
        done = calendar.add_working_minutes(before, step.time.span.most)
        return done.astimezone(calendar.zone).date()
    if isinstance(step.time.means, DayNumber):
        first = calendar.add_working_days(opened.astimezone(calendar.zone).date(), 0)
        return calendar.add_working_days(first, step.time.means.day - 1)
    return None


def _due(
    practice: Practice,
    period: str,
    what: What,
    step: Step | None,
    when: tuple[dt.date | None, WorkingCalendar, dt.date],
    held: str | None = None,
) -> Due:
    procedure, (last, calendar, day) = practice.procedure, when
    late = calendar.working_days_between(last, day) if last is not None and last < day else 0
    names = (step.performer, *step.together_with) if step else ()
    known = [procedure.roles[name] for name in names if name is not None]
    return Due(
        sop=procedure.id,
        title=procedure.title,
        period=period,
        what=what,
        step=step.number if step else None,
        activity=step.activity if step else "Ajukan atau putuskan penutupan",
        performer=known[0].title if known else "",
        roles=roles_of(procedure, step),
        by=last,
        late=max(0, late),
        held=held,
    )


def roles_of(procedure: Procedure, step: Step | None) -> frozenset[HumanRole]:
    """Return the roles of the roster that may do a step; none: anybody may."""
    names = (step.performer, *step.together_with) if step else ()
    held = [procedure.roles[name].held_by for name in names if name is not None]
    return frozenset() if None in held else frozenset(role for role in held if role)
