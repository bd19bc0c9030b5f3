"""Audit: does each change of main since review was switched on hold, judged as it was received?

Each is judged by the roster and the policy before it, and by the keys of its own time. The class is
the one it stated: the checks of today did not exist then, so they are not run here.
"""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.config.review import Review
from pipeline.errors import TerbitError, UnfinishedError, UsageError
from pipeline.findings import Finding, Place
from pipeline.flows.erasing.reading import erased_in
from pipeline.flows.reviewing.look import Proposal, read_case
from pipeline.flows.reviewing.standing import reader
from pipeline.flows.reviewing.verdict import verdict_on
from pipeline.outside.git_objects import Objects
from pipeline.outside.git_reading import git_says, resolve
from pipeline.outside.ref_log import first_parents, keeps_main, moves_of, versions_of
from pipeline.record import read_record
from pipeline.review.reasons import time_unrecorded
from pipeline.review.refs import MAIN, Update, ref_reasons

_REVIEW = "site_config/review.yml"
Step = Callable[[int, int], None]


@dataclass(frozen=True)
class Received:
    """One change of main, and when: `recorded` by the machine that keeps main, or only claimed."""

    old: str
    new: str
    at: dt.datetime
    recorded: bool


@dataclass(frozen=True)
class Audited:
    """A change of main and every reason why it does not hold; `trouble`: it could not be judged."""

    received: Received
    reasons: tuple[Finding, ...] = ()
    trouble: str = ""


@dataclass(frozen=True)
class Audit:
    """All changes since `baseline`, oldest first; None where review was never switched on."""

    baseline: str | None
    changes: tuple[Audited, ...] = ()

    @property
    def exit_code(self) -> int:
        """Return 1 where a change does not hold, else 3 where one could not be judged, else 0."""
        if any(each.reasons for each in self.changes):
            return 1
        return 3 if any(each.trouble for each in self.changes) else 0


def audit(root: Path, on_step: Step = lambda _done, _total: None) -> Audit:
    """Judge every change of main in a repository, bare or not, since its first baseline.

    Raises UsageError where there is no main, UnfinishedError where main is kept elsewhere: when a
    change was received is known only there.
    """
    tip = resolve(root, MAIN)
    if tip is None:
        raise UsageError(f"Tunjuk repositori yang punya cabang main; {root} tidak punya.")
    if not keeps_main(root):
        raise UnfinishedError(
            "Jalankan di server dengan --server: waktu penerimaan hanya tercatat di sana."
        )
    baseline = first_baseline(root, tip)
    if baseline is None:
        return Audit(None)
    changes = list(changes_since(root, baseline, tip))
    audited = []
    for done, each in enumerate(changes, start=1):
        audited.append(judged(root, each))
        on_step(done, len(changes))
    return Audit(baseline, tuple(audited))


def first_baseline(root: Path, tip: str) -> str | None:
    """Return the oldest baseline that main ever recorded, so that no later one shortens the way."""
    with Objects(root) as objects:
        for commit in versions_of(root, _REVIEW, tip):
            raw = reader(objects, commit)(_REVIEW) or b""
            found = read_record(raw.decode("utf-8-sig", "replace"), Review).value
            if found and found.baseline:
                return erased_in(root, objects).now(found.baseline.commit)
    return None


def changes_since(root: Path, baseline: str, tip: str) -> Iterator[Received]:
    """Yield each move of main as recorded; where nothing is, each commit by its own date."""
    at, known, begun = baseline, False, False
    for moved in moves_of(root, MAIN):
        if not begun and _behind(root, moved.commit, baseline):
            known = True
            continue
        if begun or known:
            yield Received(at, moved.commit, moved.at, recorded=True)
        else:
            yield from _claimed(root, at, moved.commit)
        at, begun = moved.commit, True
    yield from _claimed(root, at, tip)


def _behind(root: Path, one: str, other: str) -> bool:
    return git_says(root, "merge-base", "--is-ancestor", one, other)


def _claimed(root: Path, old: str, new: str) -> Iterator[Received]:
    for each in first_parents(root, old, new):
        yield Received(old, each.commit, each.at, recorded=False)
        old = each.commit


def judged(root: Path, received: Received) -> Audited:
    """Judge one change of main as of when it was received; what cannot be judged is told so."""
    old, new = received.old, received.new
    try:
        verdict = verdict_on(read_case(root, Proposal(old, new, new), received.at), received.at)
    except TerbitError as problem:
        return Audited(received, trouble=str(problem))
    if verdict.enabled and not received.recorded:
        message = "Cocokkan dengan catatan lain: waktu penerimaannya tidak tercatat di sini."
        return Audited(received, (time_unrecorded.FAULT.at(_place(new), message),))
    moves = ref_reasons(Update(MAIN, old, new), forward=_behind(root, old, new))
    return Audited(received, (*moves, *verdict.reasons))


def _place(commit: str) -> Place:
    return Place(f"komit {commit[:10]}")
