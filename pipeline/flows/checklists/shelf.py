"""Every run of the court as main has it, each with the procedure that it follows."""

import datetime as dt
import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from pipeline.calendar import WorkingCalendar
from pipeline.config.people import HumanRole
from pipeline.errors import ConfigError, Fault, UsageError
from pipeline.flows.reviewing.desk import Desk
from pipeline.flows.reviewing.queue import calendar_of
from pipeline.outside.git_objects import Objects
from pipeline.outside.git_reading import Listed, git, listed
from pipeline.record import read_record
from pipeline.sop.filed import FOLDER as PROCEDURES
from pipeline.sop.procedure import Procedure
from pipeline.sop.runs.plan import FILE, Plan, Practice, agree, practice_for, read_plans
from pipeline.sop.runs.run import FOLDER, Run, path_of
from pipeline.sop.runs.text import decoded, is_run, read_run, shown


@dataclass(frozen=True)
class Shelf:
    """The runs of one commit of main; `objects` are the procedures in force, by id.

    Everything is read from main: what lies changed in a folder was not entered by anybody yet.
    """

    desk: Desk
    objects: Mapping[str, str]
    plans: Mapping[str, Plan]
    runs: tuple[tuple[Run, Practice], ...]

    @cached_property
    def calendar(self) -> WorkingCalendar:
        """Return the court's working days."""
        return calendar_of(self.desk)

    @cached_property
    def practices(self) -> Mapping[str, Practice]:
        """Return the procedures that the court plans to carry out, as they are in force."""
        return {sop: self.practice(sop) for sop in self.plans}

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
        if sop not in self.objects:
            known = ", ".join(self.objects) or "belum ada"
            raise UsageError(f"Tidak ada SOP {sop}. Yang ada: {known}.")
        with Objects(self.desk.root) as objects:
            procedure = _procedure(objects, sop, self.objects[sop])
        return Practice(procedure, self.plans.get(sop, Plan()))

    def find(self, sop: str, period: str | None) -> tuple[Run, Practice]:
        """Return a run; without a period the only open one. Raises UsageError."""
        mine = [pair for pair in self.runs if pair[0].sop == sop]
        if period is not None:
            named = [pair for pair in mine if pair[0].period == period]
            if named:
                return named[0]
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
    """Return the runs of main; raises ConfigError with file and line where one is malformed."""
    files = listed(desk.root, desk.main, [PROCEDURES, FOLDER])
    known = {_stem(f.path): f.object for f in files if f.path.startswith(f"{PROCEDURES}/")}
    with Objects(desk.root) as objects:
        raw = objects.read(f"{desk.main}:{FILE}")
        plans = read_plans(raw)
        named = {sop: _procedure(objects, sop, known[sop]) for sop in plans if sop in known}
        if raw is not None:
            agree(raw, plans, named)
        runs = _runs(objects, [each for each in files if is_run(each.path)])
        cache = {known[sop]: procedure for sop, procedure in named.items()}
        pairs = [(run, _followed(desk, objects, run, known, cache)) for run in runs]
    practices = (
        (run, practice_for(run.period, one, plans.get(run.sop, Plan()))) for run, one in pairs
    )
    return Shelf(desk, known, plans, tuple(practices))


def _runs(objects: Objects, files: Sequence[Listed]) -> list[Run]:
    """Return every run, or raise ConfigError with the faults of all that are malformed."""
    runs: list[Run] = []
    faults: list[Fault] = []
    for each in files:
        try:
            runs.append(read_run(each.path, objects.read(each.object) or b""))
        except ConfigError as problem:
            faults += problem.faults
    if faults:
        raise ConfigError(faults)
    return runs


def _stem(path: str) -> str:
    return path.rpartition("/")[2].removesuffix(".yml")


def _followed(
    desk: Desk,
    objects: Objects,
    run: Run,
    known: Mapping[str, str],
    cache: dict[str, Procedure],
) -> Procedure:
    """Return the procedure as it was when a run began, if main ever held it under that name."""
    if run.procedure not in cache:
        path = f"{PROCEDURES}/{run.sop}.yml"
        if known.get(run.sop) != run.procedure and not _was_there(desk, run.procedure, path):
            message = f"Isi `procedure` dengan objek {path} yang pernah ada di main."
            raise ConfigError([Fault(run.path, 1, 1, "procedure", message)])
        cache[run.procedure] = _procedure(objects, run.sop, run.procedure)
    return cache[run.procedure]


def _was_there(desk: Desk, oid: str, path: str) -> bool:
    seen = ("log", "--format=%H", "-1", f"--find-object={oid}", desk.main, "--", path)
    return bool(_known(desk, oid) and git(desk.root, *seen).strip())


def _known(desk: Desk, oid: str) -> bool:
    with Objects(desk.root) as objects:
        return objects.read(oid) is not None


def _procedure(objects: Objects, sop: str, oid: str) -> Procedure:
    path = f"{PROCEDURES}/{sop}.yml"
    read = read_record(decoded(path, objects.read(oid) or b""), Procedure)
    if read.value is None:
        raise ConfigError(
            [Fault(path, p.line, p.column, shown(p.key), p.message) for p in read.problems]
        )
    return read.value
