"""Runs and their procedures, read from one commit or tree; what cannot be read is told."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.errors import ConfigError, Fault, UsageError
from pipeline.outside.git_objects import Objects
from pipeline.outside.git_reading import Listed, git, listed
from pipeline.record import read_record
from pipeline.sop.filed import FOLDER as PROCEDURES
from pipeline.sop.procedure import Procedure
from pipeline.sop.runs.plan import FILE, Plan, Practice, agree, practice_for, read_plans
from pipeline.sop.runs.run import Run
from pipeline.sop.runs.text import decoded, read_run, shown


@dataclass
class Practices:
    """The procedures of a commit, read once each; `known` are their Git objects by id."""

    root: Path
    commit: str
    objects: Objects
    known: Mapping[str, str]
    plans: Mapping[str, Plan] = field(default_factory=dict)
    _read: dict[tuple[str, str], Procedure] = field(default_factory=dict)

    def in_force(self, sop: str) -> Practice:
        """Return a procedure as it is today; raises UsageError where the court has none."""
        if sop not in self.known:
            told = ", ".join(self.known) or "belum ada"
            raise UsageError(f"Tidak ada SOP {sop}. Yang ada: {told}.")
        return Practice(self._procedure(sop, self.known[sop]), self.plans.get(sop, Plan()))

    def followed(self, run: Run) -> Practice:
        """Return the procedure as it was when a run began, with its plan.

        Raises ConfigError where main never held it under that name.
        """
        path = f"{PROCEDURES}/{run.sop}.yml"
        same = self.known.get(run.sop) == run.procedure
        if not same and not self._was_there(run.procedure, path):
            message = f"Isi `procedure` dengan objek {path} yang pernah ada di main."
            raise ConfigError([Fault(run.path, 1, 1, "procedure", message)])
        procedure = self._procedure(run.sop, run.procedure)
        return practice_for(run.period, procedure, self.plans.get(run.sop, Plan()))

    def _was_there(self, oid: str, path: str) -> bool:
        if self.objects.read(oid) is None:
            return False
        seen = ("log", "--format=%H", "-1", f"--find-object={oid}", self.commit, "--", path)
        return bool(git(self.root, *seen).strip())

    def _procedure(self, sop: str, oid: str) -> Procedure:
        if (sop, oid) not in self._read:
            self._read[sop, oid] = _procedure(f"{PROCEDURES}/{sop}.yml", self.objects.read(oid))
        return self._read[sop, oid]


def practices_at(root: Path, commit: str, objects: Objects) -> Practices:
    """Return the procedures and plans of a commit; raises ConfigError where they are broken."""
    files = listed(root, commit, [PROCEDURES])
    raw = objects.read(f"{commit}:{FILE}")
    known = {each.path.rpartition("/")[2].removesuffix(".yml"): each.object for each in files}
    found = Practices(root, commit, objects, known, read_plans(raw))
    if raw is not None:
        there = (sop for sop in found.plans if sop in known)
        agree(raw, found.plans, {sop: found.in_force(sop).procedure for sop in there})
    return found


def read_runs(
    practices: Practices, files: Sequence[Listed]
) -> tuple[tuple[tuple[Run, Practice], ...], tuple[Fault, ...]]:
    """Return the runs that can be read, each with its practice, and what is wrong with the rest."""
    pairs: list[tuple[Run, Practice]] = []
    faults: list[Fault] = []
    for each in files:
        try:
            run = read_run(each.path, practices.objects.read(each.object) or b"")
            pairs.append((run, practices.followed(run)))
        except ConfigError as problem:
            faults += problem.faults
    return tuple(pairs), tuple(faults)


def _procedure(path: str, raw: bytes | None) -> Procedure:
    read = read_record(decoded(path, raw or b""), Procedure)
    if read.value is None:
        raise ConfigError(
            [Fault(path, p.line, p.column, shown(p.key), p.message) for p in read.problems]
        )
    return read.value
