"""What is wrong with a run as somebody pushed it: findings with file and line, for the gate.

The commands never write such a file; a push past them might.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from pipeline.config.people import HumanRole
from pipeline.findings import Finding, Place
from pipeline.record.yaml_text import positions
from pipeline.registry import Rule
from pipeline.sop.runs.faults import (
    entry_unfit,
    evidence_differs,
    performer_without_role,
    run_rewritten,
)
from pipeline.sop.runs.fit import not_allowed
from pipeline.sop.runs.follow import follow
from pipeline.sop.runs.grown import growth
from pipeline.sop.runs.plan import Practice
from pipeline.sop.runs.run import Entry, Run

Holds = Callable[[Entry, HumanRole], bool]
Key = tuple[str | int, ...]


@dataclass(frozen=True)
class Pushed:
    """A run as it would become: `old` is the one that main has, None where it has none to compare.

    `hands` are those who wrote the commits, `kept` the sha256 of each file beside it by path, and
    `holds` tells whether who made an entry held a role on the day of that entry.
    """

    text: str
    run: Run
    old: Run | None
    practice: Practice
    hands: frozenset[str]
    kept: Mapping[str, str]
    holds: Holds

    @cached_property
    def places(self) -> dict[Key, tuple[int, int]]:
        """Return line and column of every key of the file."""
        return positions(self.text)

    def at(self, fault: Rule, message: str, *key: str | int) -> Finding:
        """Return a finding at a key, or at the nearest one above it."""
        while key not in self.places:
            key = key[:-1]
        return fault.at(Place(self.run.path, *self.places[key]), message)


def findings_in(pushed: Pushed) -> Iterator[Finding]:
    """Yield everything that is wrong with a pushed run."""
    run = pushed.run
    for key, message in growth(pushed.old, run, pushed.hands):
        yield pushed.at(run_rewritten.FAULT, f"Kembalikan seperti di main: {message}", *key)
    for index, message in follow(pushed.practice.procedure, run.entries).faults:
        yield pushed.at(entry_unfit.FAULT, message, "entries", index, "step")
    yield from _evidence(pushed)
    yield from _performers(pushed)


def _evidence(pushed: Pushed) -> Iterator[Finding]:
    for index, entry in enumerate(pushed.run.entries):
        for number, each in enumerate(entry.evidence):
            found = pushed.kept.get(each.file or "")
            if each.file is None or found == each.sha256:
                continue
            why = "berkasnya tidak ada" if found is None else "isinya berbeda dari sha256-nya"
            key = ("entries", index, "evidence", number, "sha256")
            yield pushed.at(evidence_differs.FAULT, f"Kembalikan {each.file}: {why}.", *key)


def _performers(pushed: Pushed) -> Iterator[Finding]:
    """Yield new entries by people who do not hold a role of their step."""
    procedure = pushed.practice.procedure
    known = len(pushed.old.entries) if pushed.old else 0
    for index, entry in enumerate(pushed.run.entries):
        if index < known or entry.step > len(procedure.steps):
            continue
        step = procedure.step(entry.step)
        for message in not_allowed(procedure, step, entry.by, _of(pushed, entry)):
            yield pushed.at(performer_without_role.FAULT, message, "entries", index, "by")


def _of(pushed: Pushed, entry: Entry) -> Callable[[HumanRole], bool]:
    return lambda role: pushed.holds(entry, role)
