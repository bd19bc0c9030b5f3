"""Examine the runs that a change touches, as they would become: findings with file and line.

Procedures, plans and roster are those of main as it is.
"""

import hashlib
from collections.abc import Iterator

from pipeline.errors import ConfigError
from pipeline.findings import Finding, Place
from pipeline.flows.checklists.reading import Practices, practices_at
from pipeline.flows.reviewing.examine import Asked
from pipeline.outside.git_objects import Objects
from pipeline.outside.git_reading import listed
from pipeline.review.change import Change
from pipeline.review.policy import Policy
from pipeline.review.roster import Roster
from pipeline.review.tiers import RUNS_FOLDER
from pipeline.sop.runs.faults import run_unreadable
from pipeline.sop.runs.pushed import Pushed, findings_in
from pipeline.sop.runs.run import Run
from pipeline.sop.runs.text import is_run, read_run


def examine_runs(
    asked: Asked, change: Change, roster: Roster, policy: Policy
) -> tuple[Finding, ...]:
    """Return what is wrong with the runs that a change touches, or whose evidence it touches.

    Raises ConfigError where main's procedures or plans cannot be read.
    """
    with Objects(asked.root) as objects:
        practices = practices_at(asked.root, asked.main, objects)
        looking = _Looking(asked, change, roster, policy, practices)
        return tuple(found for path in _touched(change) for found in looking.at(path))


def _touched(change: Change) -> list[str]:
    paths = {_run_of(e.path) for e in change.entries if e.path.startswith(RUNS_FOLDER)}
    return sorted(path for path in paths if is_run(path))


def _run_of(path: str) -> str:
    """Return the run that a path is, or lies beside."""
    if is_run(path):
        return path
    sop, _, period = path.removeprefix(RUNS_FOLDER).partition("/")
    return f"{RUNS_FOLDER}{sop}/{period.partition('/')[0]}.yml"


class _Looking:
    """One change, and what every run of it is held against."""

    def __init__(
        self, asked: Asked, change: Change, roster: Roster, policy: Policy, practices: Practices
    ) -> None:
        self.asked, self.change, self.roster = asked, change, roster
        self.policy, self.practices = policy, practices

    def at(self, path: str) -> Iterator[Finding]:
        raw = self._raw(self.asked.tree, path)
        if raw is None:
            return
        try:
            run = read_run(path, raw)
            practice = self.practices.followed(run)
        except ConfigError as problem:
            for each in problem.faults:
                place = Place(path, each.line, each.column)
                yield run_unreadable.FAULT.at(place, f"{each.key}: {each.message}".lstrip(": "))
            return
        yield from findings_in(
            Pushed(
                text=raw.decode("utf-8-sig"),
                run=run,
                old=self._old(path),
                practice=practice,
                hands=self._hands(path),
                kept=self._kept(path),
                holds=lambda entry, role: self.roster.holds(
                    entry.by, role, self.policy.day(entry.moment)
                ),
            )
        )

    def _hands(self, path: str) -> frozenset[str]:
        """Return who wrote the commits that touch a run; where it is as it was, everybody."""
        hands = self.change.hands_on(frozenset({path}))
        return hands or frozenset(self.roster.people.people)

    def _raw(self, commit: str, path: str) -> bytes | None:
        return self.practices.objects.read(f"{commit}:{path}")

    def _old(self, path: str) -> Run | None:
        raw = self._raw(self.asked.main, path)
        try:
            return read_run(path, raw) if raw is not None else None
        except ConfigError:
            return None

    def _kept(self, path: str) -> dict[str, str]:
        read = self.practices.objects.read
        files = listed(self.asked.root, self.asked.tree, [path.removesuffix(".yml")])
        return {f.path: hashlib.sha256(read(f.object) or b"").hexdigest() for f in files}
