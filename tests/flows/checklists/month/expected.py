"""What is due and what a month came to, worked out from the diary and by the rules as written.

The rules: docs/how-to/menjalankan-sop.md, sections Jadwal and Rekap.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from tests.flows.checklists.month import hours
from tests.flows.checklists.month.plans import EVERY, ON_DAY, REPEATS, SINCE, name_of, stretch
from tests.flows.checklists.month.stories import TABLE, Story, Told

Stories = Mapping[tuple[str, str], Story]


class Row(NamedTuple):
    """One thing due: `by` is its last day."""

    sop: str
    period: str
    what: str
    step: int | None
    by: dt.date | None
    held: bool = False

    def told(self, day: dt.date) -> tuple[str, str, str, int | None, int]:
        """The same with the working days that it is late."""
        late = hours.late_by(self.by, day) if self.by else 0
        return self.sop, self.period, self.what, self.step, late


def due_rows(found: Stories, day: dt.date) -> Iterator[Row]:
    """Everything to do on a day."""
    for sop, every in EVERY.items():
        for name in _names(every, SINCE[sop], day):
            by = last_day(sop, name)
            if by is not None and by >= SINCE[sop] and (sop, name) not in found:
                yield Row(sop, name, "start", 1, by)
    for story in found.values():
        if story.shut is None:
            yield from _of(story, day)


def _names(every: str, first: dt.date, last: dt.date) -> list[str]:
    span = (first + dt.timedelta(days=n) for n in range((last - first).days + 1))
    return list(dict.fromkeys(name_of(every, day) for day in span))


def last_day(sop: str, name: str) -> dt.date | None:
    """The last working day of a period, or the working day before the day that a note names."""
    first, last = stretch(name)
    if sop in ON_DAY:
        last = min(last, first.replace(day=ON_DAY[sop]))
    return hours.last_of(first, last)


def _of(story: Story, day: dt.date) -> Iterator[Row]:
    whole = None if story.event else last_day(story.sop, story.period)
    for step, part in _missing(story):
        first, last = stretch(part)
        if first <= day:
            name = f"{story.period} ({part})"
            yield Row(story.sop, name, "step", step, hours.last_of(first, last))
    if story.open is None:
        yield Row(story.sop, story.period, "close", None, whole)
        return
    by = whole or own_day(story, story.open, story.since)
    yield Row(story.sop, story.period, "step", story.open, by, story.held)


def _missing(story: Story) -> Iterator[tuple[int, str]]:
    first, last = stretch(story.period)
    for step in sorted(story.passed):
        if (story.sop, step) not in REPEATS or story.event:
            continue
        for name in _names("week", first, last):
            by = hours.last_of(*stretch(name))
            there = (step, name) in story.slots
            if by and first <= by <= last and by >= story.began.date() and not there:
                yield step, name


def own_day(story: Story, step: int, since: dt.datetime) -> dt.date | None:
    """The day by which a step is due after an event, by its own time in the sources' table."""
    time = TABLE[story.sop, step].time
    if time.startswith("hari ke-"):
        return hours.nth_day(story.began.date(), int(time.removeprefix("hari ke-")))
    most = most_of(story.sop, step)
    return hours.day_after(since, most) if most else None


def most_of(sop: str, step: int) -> int | None:
    """The longest that a step may take by the sources' table."""
    last = TABLE[sop, step].time.rpartition("-")[2]
    return int(last) if last.isdigit() and "hari" not in TABLE[sop, step].time else None


def fact(story: Story, told: Told) -> tuple[object, ...]:
    """One line of a recap: step, state, day, minutes, at most, late, note."""
    spent = hours.worked(told.since, told.at) if story.event and told.state == "done" else None
    by = None if story.event else last_day(story.sop, story.period)
    if told.part:
        by = hours.last_of(*stretch(told.part))
    by = by or own_day(story, told.step, told.since)
    day = told.at.date()
    minutes = told.minutes or spent
    late = by is not None and day > by
    return told.step, told.state, day, minutes, most_of(story.sop, told.step), late, told.note
