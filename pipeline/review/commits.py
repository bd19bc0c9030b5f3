"""Reasons that lie in the commits: their makers are certain, and machines only add evidence."""

from collections.abc import Iterator

from pipeline.findings import Finding, Place
from pipeline.review.change import Change, Commit
from pipeline.review.form import place
from pipeline.review.reasons import author_unknown, commit_unsigned, machine_beyond_evidence
from pipeline.review.roster import Roster

_SHORT = 10


def commit_reasons(change: Change, roster: Roster) -> Iterator[Finding]:
    """Yield what is wrong with the commits of a change."""
    for commit in change.commits:
        yield from _identity(commit)
        if roster.is_machine(commit.signer):
            for path in sorted(commit.beyond_evidence):
                message = "Serahkan perubahan ini kepada orang: mesin hanya mengisi bukti."
                yield machine_beyond_evidence.FAULT.at(place(path), message)


def _identity(commit: Commit) -> Iterator[Finding]:
    where = Place(f"komit {commit.id[:_SHORT]}")
    if commit.signer is None:
        message = "Tanda tangani komit ini dengan kunci yang terdaftar dan masih berlaku."
        yield commit_unsigned.FAULT.at(where, message)
    for stranger in commit.strangers:
        message = f"Tulis penulis dengan id atau nama yang terdaftar; `{stranger}` tidak dikenal."
        yield author_unknown.FAULT.at(where, message)
