"""What was done in a month: in time, late, left out and why, in how many minutes; no person named.

Sources: SOP tabanan-c steps 8 to 11 (laporan hasil monitoring dan rekapitulasi), madiun-c step 9.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pipeline.calendar import WorkingCalendar
from pipeline.errors import Fault
from pipeline.sop.runs.due import Due
from pipeline.sop.runs.facts import RunFacts, facts_of
from pipeline.sop.runs.follow import in_force
from pipeline.sop.runs.plan import Practice
from pipeline.sop.runs.run import RegisterKey, Run

TREND_MONTHS = 6


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
class Sums:
    """What the runs of a month add up to; of steps that were done `in_time` and `late` is told.

    `minutes` and `standard` are sums over the `timed` steps whose minutes and standard are known.
    """

    runs: int
    closed: int
    in_time: int
    late: int
    skipped: int
    timed: int
    minutes: int
    standard: int


@dataclass(frozen=True)
class Recap:
    """The recap of a month up to `last_day`; `problems` are what was left undone on it.

    `unread` says what is wrong with runs that could not be read; they are counted nowhere.
    """

    month: str
    last_day: dt.date
    runs: tuple[RunFacts, ...]
    problems: tuple[Due, ...]
    trend: tuple[Month, ...]
    register: tuple[Mapping[RegisterKey, str], ...]
    unread: tuple[Fault, ...] = ()

    @property
    def sums(self) -> Sums:
        """Return what the runs add up to."""
        done = [step for run in self.runs for step in run.of_state("done")]
        times = [(s.minutes, s.at_most) for s in done if s.minutes is not None and s.at_most]
        late = sum(step.late for step in done)
        return Sums(
            runs=len(self.runs),
            closed=sum(run.closed for run in self.runs),
            in_time=len(done) - late,
            late=late,
            skipped=sum(len(run.of_state("not_applicable")) for run in self.runs),
            timed=len(times),
            minutes=sum(spent for spent, _ in times),
            standard=sum(most for _, most in times),
        )


def recap(
    runs: Sequence[tuple[Run, Practice]],
    month: str,
    calendar: WorkingCalendar,
    end: dt.datetime,
    problems: Sequence[Due],
) -> Recap:
    """Return the recap of a month such as 2026-11 up to `end`: midnight after it, or now.

    `problems` is what was due then; of it those are told that were late, held up, or the work of
    an event. So a recap says the same whenever it is made, but for later corrections.
    """
    facts = [facts_of(run, one, calendar, end) for run, one in runs]
    shown = [_within(each, month) for each in facts]
    names = months_before(month, TREND_MONTHS)
    after = end.astimezone(calendar.zone).date()
    last = (end - dt.timedelta(seconds=1)).astimezone(calendar.zone).date()
    return Recap(
        month,
        last,
        tuple(each for each in shown if each.steps),
        tuple(each for each in problems if each.held or each.by is None or each.by < after),
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


def register_row(run: Run) -> dict[RegisterKey, str]:
    """Return the line of the register that a run makes: each value as it was entered last."""
    rows = (each.register_ for each in in_force(run.entries) if each)
    return {key: value for row in rows for key, value in row.items()}


def _registered(run: Run, month: str) -> bool:
    return run.opened.at.startswith(month) and bool(register_row(run))
