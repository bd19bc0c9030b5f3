"""To do: what each section has to renew or make, by whom, and by when."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import UsageError
from pipeline.flows.register.look import Looked, look
from pipeline.register.board import Standing
from pipeline.register.decide import Reason, State
from pipeline.register.reminders import reminders_on

_ACT = (State.DUE_SOON, State.OVERDUE, State.MISSING)


@dataclass(frozen=True)
class Task:
    """One item to act on; `days` are left until it is due, negative once that has passed."""

    standing: Standing
    people: tuple[str, ...]
    days: int | None


@dataclass(frozen=True)
class ToDo:
    """The tasks of each section, by its id, the most urgent first."""

    day: dt.date
    sections: dict[str, tuple[Task, ...]]
    names: dict[str, str]
    certain: bool


def to_do(root: Path, day: dt.date | None, section: str | None, *, remind: bool) -> ToDo:
    """Return what has to be done, of one section where named, and only what is reminded of today.

    Raises UsageError for a section that court.yml does not have.
    """
    looked = look(root, day)
    sections = looked.ground.config.court.sections
    if section is not None and section not in sections:
        raise UsageError(f"Bagian {section} tidak ada. Pilih: {', '.join(sections)}.")
    tasks = list(_reminded(looked) if remind else _all(looked))
    tasks.sort(
        key=lambda task: (task.days is not None, task.days or 0, task.standing.obligation.id)
    )
    wanted = [section] if section else sections
    of_section = {
        name: tuple(task for task in tasks if task.standing.obligation.owner == name)
        for name in wanted
    }
    names = {name: known.name for name, known in sections.items()}
    kept = {name: found for name, found in of_section.items() if found}
    return ToDo(looked.board.day, kept, names, looked.board.certain)


def _all(looked: Looked) -> Iterator[Task]:
    for standing in looked.board.standings:
        act = standing.state in _ACT or standing.verdict.reason is Reason.UNREAD
        if act and standing.verdict.reason is not Reason.FOLLOWS:
            due = standing.verdict.due
            yield _task(looked, standing, (due - looked.board.day).days if due else None)


def _reminded(looked: Looked) -> Iterator[Task]:
    found = reminders_on(looked.board.standings, looked.ground.calendar, looked.board.day)
    for reminder in found:
        yield _task(looked, reminder.standing, reminder.days)


def _task(looked: Looked, standing: Standing, days: int | None) -> Task:
    return Task(standing, looked.people[standing.obligation.id], days)
