"""Due: what is to be done today and what is overdue, for each person who may do it."""

import datetime as dt
from collections.abc import Iterator, Set
from dataclasses import dataclass
from pathlib import Path

from pipeline.config.people import HumanRole
from pipeline.errors import Fault, UsageError
from pipeline.flows.checklists.asked import Asked, asked_closings
from pipeline.flows.checklists.shelf import Shelf, shelf_of
from pipeline.flows.checklists.sources import facts_at
from pipeline.flows.reviewing.commits import hands_before
from pipeline.flows.reviewing.desk import open_desk
from pipeline.sop.runs.due import Due, due, due_to_events
from pipeline.sop.runs.run import path_of


@dataclass(frozen=True)
class Task:
    """One thing to do and the people who may do it; `asked`: the closing waits for a signature."""

    due: Due
    people: tuple[str, ...]
    asked: Asked | None = None


@dataclass(frozen=True)
class Tasks:
    """All that is due on a day; `certain`: the court's holidays of that year are settled.

    `broken` says what is wrong with runs that could not be read, and so are not told of.
    """

    day: dt.date
    tasks: tuple[Task, ...]
    certain: bool
    planned: bool
    broken: tuple[Fault, ...] = ()


def tasks_due(root: Path, at: dt.datetime, day: dt.date | None, person: str | None) -> Tasks:
    """Return what is due, for one person where named; raises UsageError for a stranger."""
    desk = open_desk(root)
    shelf = shelf_of(desk)
    on = day or shelf.day(at)
    if person is not None and person not in desk.roster.people.people:
        known = ", ".join(desk.roster.people.people)
        raise UsageError(f"Tidak ada {person} di people.yml. Yang ada: {known}.")
    asked = {(each.sop, each.period): each for each in asked_closings(desk)}
    rows = (*_events(shelf, at, on), *_scheduled(shelf, on))
    tasks = (_task(shelf, row, on, asked.get((row.sop, row.period))) for row in rows)
    mine = tuple(each for each in tasks if person is None or person in each.people)
    return Tasks(on, mine, shelf.calendar.is_certain(on), bool(shelf.plans), shelf.broken)


def _scheduled(shelf: Shelf, day: dt.date) -> tuple[Due, ...]:
    return due(shelf.practices, shelf.runs, shelf.calendar, day, shelf.unread)


def _events(shelf: Shelf, at: dt.datetime, day: dt.date) -> Iterator[Due]:
    """Yield what trouble in the pipeline's own records asks for, as of a day."""
    if not any(each.plan.starts_from for each in shelf.practices.values()):
        return
    end = dt.datetime.combine(day, dt.time.max, shelf.calendar.zone)
    facts, until = facts_at(shelf.desk.root), min(at, end)
    yield from due_to_events(shelf.practices, shelf.runs, facts, shelf.calendar, until)


def _task(shelf: Shelf, row: Due, day: dt.date, asked: Asked | None) -> Task:
    if row.what == "close" and asked is not None:
        return Task(row, _closers(shelf, row, day, asked), asked)
    if row.what == "close":
        return Task(row, tuple(sorted(_workers(shelf, row))))
    people = shelf.desk.roster.people
    roles = sorted(row.roles)
    found = [each for role in roles for each in people.holders(role, day)]
    if not roles:
        found = [name for name, person in people.people.items() if person.human]
    return Task(row, tuple(dict.fromkeys(found)))


def _workers(shelf: Shelf, row: Due) -> frozenset[str]:
    desk = shelf.desk
    hands = hands_before(desk.root, desk.roster, desk.main, path_of(row.sop, row.period))
    return frozenset(who for who in hands if not desk.roster.is_machine(who))


def _closers(shelf: Shelf, row: Due, day: dt.date, asked: Asked) -> tuple[str, ...]:
    """Return who may close: by the rule of its class, of those who never worked on it."""
    rule = shelf.desk.policy.rule("catatan")
    hands = _workers(shelf, row) | {asked.closed_by}
    free = [_free(shelf, role, day, hands) for role in rule.approvals]
    chosen = [each for each in free if each][:1] if rule.enough == "first" else free
    return tuple(dict.fromkeys(who for each in chosen for who in each))


def _free(shelf: Shelf, role: HumanRole, day: dt.date, hands: Set[str]) -> list[str]:
    return [who for who in shelf.desk.roster.holders(role, day) if who not in hands]
