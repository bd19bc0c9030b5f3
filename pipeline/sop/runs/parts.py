"""The days, weeks or months of a run for which a step with a cadence of its own is done again."""

import datetime as dt
from collections.abc import Iterator

from pipeline.calendar import WorkingCalendar
from pipeline.sop.runs.follow import Progress
from pipeline.sop.runs.periods import Period, last_working_day, periods_between, read_period
from pipeline.sop.runs.plan import Practice
from pipeline.sop.runs.run import Run


def parts_of(
    run: Run, practice: Practice, step: int, calendar: WorkingCalendar
) -> Iterator[tuple[Period, dt.date]]:
    """Yield the parts of a run in which a step is done, each with the day by which it is due.

    A week belongs to the month in which its last working day lies.
    """
    every, whole = practice.repeats(step), read_period(run.period)
    if every is None:
        return
    for part in periods_between(every, whole.first, whole.last):
        last = last_working_day(part, calendar)
        if last is not None and whole.first <= last <= whole.last:
            yield part, last


def missing_parts(
    run: Run, practice: Practice, progress: Progress, calendar: WorkingCalendar
) -> Iterator[tuple[int, Period, dt.date]]:
    """Yield each step that the flow has passed, with each part not entered and when it is due.

    Parts that were over before the run began are not asked for.
    """
    began = run.opened.moment.astimezone(calendar.zone).date()
    for step in sorted(progress.rounds):
        for part, last in parts_of(run, practice, step, calendar):
            if began <= last and (step, part.name) not in progress.standing:
                yield step, part, last
