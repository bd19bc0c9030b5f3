"""What was done in a month: in time, late, left out and why, in how many minutes; no person named.

Sources: SOP tabanan-c steps 8 to 11 (laporan hasil monitoring dan rekapitulasi), madiun-c step 9.
"""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pipeline.calendar import WorkingCalendar
from pipeline.sop.runs.due import Due, due_after, run_due
from pipeline.sop.runs.follow import follow, in_force
from pipeline.sop.runs.periods import last_working_day, read_period
from pipeline.sop.runs.plan import Practice
from pipeline.sop.runs.run import Entry, RegisterKey, Run, State

TREND_MONTHS = 6


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


@dataclass(frozen=True)
class Month:
    """One month of the trend: how many steps were done, and how many of them in time."""

    name: str
    done: int
    in_time: int

    @property
    def percent(self) -> float | None:
        """Return the share in time, 0 to 100, or None where nothing was done."""
        return round(100 * self.in_time / self.done, 1) if self.done else None


@dataclass(frozen=True)
class Recap:
    """The recap of a month; `problems` are what was due at its end and not done."""

    month: str
    runs: tuple[RunFacts, ...]
    problems: tuple[Due, ...]
    trend: tuple[Month, ...]
    register: tuple[Mapping[RegisterKey, str], ...]


def recap(
    runs: Sequence[tuple[Run, Practice]],
    month: str,
    calendar: WorkingCalendar,
    problems: Sequence[Due],
) -> Recap:
    """Return the recap of a month such as 2026-11; `problems` is what was due at its end."""
    facts = [_facts(run, one, calendar) for run, one in runs]
    shown = [_within(each, month) for each in facts]
    names = months_before(month, TREND_MONTHS)
    return Recap(
        month,
        tuple(each for each in shown if each.steps),
        tuple(each for each in problems if each.held or each.late),
        tuple(_month(name, facts) for name in names),
        tuple(register_row(run) for run, _ in runs if _registered(run, month)),
    )


def months_before(month: str, count: int) -> tuple[str, ...]:
    """Return so many months up to and including one, oldest first."""
    year, number = (int(part) for part in month.split("-"))
    last = year * 12 + number - 1
    found = (divmod(each, 12) for each in range(last - count + 1, last + 1))
    return tuple(f"{year:04}-{zero + 1:02}" for year, zero in found)


def _within(facts: RunFacts, month: str) -> RunFacts:
    steps = tuple(each for each in facts.steps if each.on.isoformat().startswith(month))
    return RunFacts(facts.sop, facts.title, facts.period, facts.closed, facts.forwarded_to, steps)


def _month(name: str, facts: Sequence[RunFacts]) -> Month:
    found = [step for each in facts for step in _within(each, name).of_state("done")]
    return Month(name, len(found), sum(not step.late for step in found))


def _facts(run: Run, practice: Practice, calendar: WorkingCalendar) -> RunFacts:
    steps = tuple(_step_facts(run, practice, calendar))
    to = run.closed.forwarded_to if run.closed else None
    return RunFacts(
        run.sop, practice.procedure.title, run.period, run.closed is not None, to, steps
    )


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
    elapsed = None if run_due(run, practice, calendar) else _elapsed(before, at, calendar)
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


def register_row(run: Run) -> dict[RegisterKey, str]:
    """Return the line of the register that a run makes: each value as it was entered last."""
    rows = (each.register_ for each in in_force(run.entries) if each)
    return {key: value for row in rows for key, value in row.items()}


def _registered(run: Run, month: str) -> bool:
    return run.opened.at.startswith(month) and bool(register_row(run))
