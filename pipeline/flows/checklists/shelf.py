"""Every run of the court as main has it, each with the procedure that it follows."""

import datetime as dt
import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from pipeline.calendar import WorkingCalendar
from pipeline.config.people import HumanRole
from pipeline.errors import ConfigError, Fault, UsageError
from pipeline.flows.checklists.reading import Practices, practices_at, read_runs
from pipeline.flows.reviewing.desk import Desk
from pipeline.flows.reviewing.queue import calendar_of
from pipeline.outside.git_objects import Objects
from pipeline.outside.git_reading import listed
from pipeline.sop.runs.plan import Plan, Practice
from pipeline.sop.runs.run import FOLDER, Run, path_of
from pipeline.sop.runs.text import is_run, named


@dataclass(frozen=True)
class Shelf:
    """The runs of one commit of main; `objects` are the procedures in force, by id.

    Everything is read from main: what lies changed in a folder was not entered by anybody yet.
    `broken` says what is wrong with runs that cannot be read; `practices` are the procedures that
    the court plans to carry out, as they are in force.
    """

    desk: Desk
    objects: Mapping[str, str]
    plans: Mapping[str, Plan]
    runs: tuple[tuple[Run, Practice], ...]
    broken: tuple[Fault, ...]
    practices: Mapping[str, Practice]

    @cached_property
    def calendar(self) -> WorkingCalendar:
        """Return the court's working days."""
        return calendar_of(self.desk)

    def day(self, at: dt.datetime) -> dt.date:
        """Return the day at the court."""
        return self.desk.policy.day(at)

    def stamp(self, at: dt.datetime) -> str:
        """Return a moment as runs write it: by the court's clock."""
        return at.astimezone(self.calendar.zone).replace(microsecond=0).isoformat()

    def holds(self, person: str, at: dt.datetime) -> Callable[[HumanRole], bool]:
        """Return what tells whether a person holds a role on the day of `at`."""
        day = self.day(at)
        return lambda role: self.desk.roster.holds(person, role, day)

    def practice(self, sop: str) -> Practice:
        """Return a procedure in force; raises UsageError where the court has none of that id."""
        if sop in self.practices:
            return self.practices[sop]
        with Objects(self.desk.root) as objects:
            known = Practices(self.desk.root, self.desk.main, objects, self.objects, self.plans)
            return known.in_force(sop)

    @cached_property
    def unread(self) -> frozenset[tuple[str, str]]:
        """Return procedure and period of each run that is there and cannot be read."""
        return frozenset(named(fault.path) for fault in self.broken)

    def refuse_unread(self, sop: str, period: str | None = None) -> None:
        """Raise ConfigError where a run of a procedure, or one of its periods, cannot be read."""
        faults = [f for f in self.broken if named(f.path) == (sop, period or named(f.path)[1])]
        if faults:
            raise ConfigError(faults)

    def find(self, sop: str, period: str | None) -> tuple[Run, Practice]:
        """Return a run; without a period the only open one. Raises UsageError and ConfigError."""
        mine = [pair for pair in self.runs if pair[0].sop == sop]
        if period is None or (sop, period) in self.unread:
            self.refuse_unread(sop, period)
        if period is not None:
            there = [pair for pair in mine if pair[0].period == period]
            if there:
                return there[0]
            raise UsageError(f"Mulai dahulu: terbit sop start {sop}; {period} belum ada.")
        still = [pair for pair in mine if pair[0].closed is None]
        if len(still) == 1:
            return still[0]
        if not still:
            raise UsageError(f"Mulai dahulu: terbit sop start {sop}; tidak ada yang terbuka.")
        names = ", ".join(run.period for run, _ in still)
        raise UsageError(f"Sebut periodenya; {sop} yang terbuka: {names}.")

    def kept(self, run: Run) -> dict[str, str]:
        """Return the sha256 of each file beside a run, by path."""
        folder = path_of(run.sop, run.period).removesuffix(".yml")
        with Objects(self.desk.root) as objects:
            found = listed(self.desk.root, self.desk.main, [folder])
            read = ((each.path, objects.read(each.object) or b"") for each in found)
            return {path: hashlib.sha256(raw).hexdigest() for path, raw in read}


def shelf_of(desk: Desk) -> Shelf:
    """Return the runs of main; raises ConfigError where its procedures or plans are broken.

    A run that cannot be read stands among the `broken` and stops nobody else.
    """
    files = [each for each in listed(desk.root, desk.main, [FOLDER]) if is_run(each.path)]
    with Objects(desk.root) as objects:
        practices = practices_at(desk.root, desk.main, objects)
        in_force = {sop: practices.in_force(sop) for sop in practices.plans}
        runs, broken = read_runs(practices, files)
    return Shelf(desk, practices.known, practices.plans, runs, broken, in_force)
