"""Reasons that lie in the commits: their makers are certain, and machines only add evidence."""

from collections.abc import Iterator

from pipeline.findings import Finding, Place
from pipeline.review.change import Change, Commit
from pipeline.review.form import place
from pipeline.review.reasons import (
    author_unknown,
    commit_unsigned,
    machine_beyond_evidence,
    recorder_beyond_statements,
)
from pipeline.review.roster import Roster
from pipeline.review.tiers import Tier, tier_of

_SHORT = 10


def commit_reasons(change: Change, roster: Roster) -> Iterator[Finding]:
    """Yield what is wrong with the commits of a change."""
    for commit in change.commits:
        yield from _identity(commit)
        if roster.is_recorder(commit.signer):
            yield from _beyond_statements(commit)
        if roster.is_machine(commit.signer):
            for path in sorted(commit.beyond_evidence):
                message = "Serahkan perubahan ini kepada orang: mesin hanya mengisi bukti."
                yield machine_beyond_evidence.FAULT.at(place(path), message)


def _beyond_statements(commit: Commit) -> Iterator[Finding]:
    for path in sorted(commit.paths):
        if tier_of(path) is not Tier.APPROVALS:
            message = "Serahkan perubahan ini kepada orang: pencatat hanya mencatat putusan."
            yield recorder_beyond_statements.FAULT.at(place(path), message)


def _identity(commit: Commit) -> Iterator[Finding]:
    where = Place(f"komit {commit.id[:_SHORT]}")
    if commit.signer is None:
        message = "Tanda tangani komit ini dengan kunci yang terdaftar dan masih berlaku."
        yield commit_unsigned.FAULT.at(where, message)
    for stranger in commit.strangers:
        message = f"Tulis penulis dengan id atau nama yang terdaftar; `{stranger}` tidak dikenal."
        yield author_unknown.FAULT.at(where, message)
