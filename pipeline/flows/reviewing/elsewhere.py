"""Decisions that people gave elsewhere, in the form that the judge takes: signed statements' own.

A review names no role: it speaks in every role that its person holds and that is asked for here.
"""

import datetime as dt
import hashlib
from collections.abc import Iterable
from pathlib import Path

from pipeline.config.people import HumanRole
from pipeline.errors import UsageError
from pipeline.flows.reviewing.entries import entries_of
from pipeline.flows.reviewing.look import Case
from pipeline.flows.reviewing.verdict import heard
from pipeline.forge.counting import Counted
from pipeline.outside.git_objects import Objects
from pipeline.outside.git_reading import differences, fork_point
from pipeline.review.approval import Approval
from pipeline.review.change import Entry
from pipeline.review.statement import Statement, bound_to, encode, moment, path_of
from pipeline.review.tiers import Tier, tier_of


def seen_by_reviewers(root: Path, main: str, head: str) -> tuple[Entry, ...]:
    """Return what a forge shows to whoever reviews `head`: its content since it parted from main.

    Where main went on with one of these files, the statement binds other bytes than the merge has,
    and the judge says so. Raises UsageError where the two have no common past.
    """
    base = fork_point(root, main, head)
    if base is None:
        raise UsageError("Buat cabang naskah dari main: usulan ini tidak bersambung dengan main.")
    with Objects(root) as objects:
        found = tuple(entries_of(root, objects, differences(root, base, head)))
    return tuple(each for each in found if tier_of(each.path) is not Tier.APPROVALS)


def statements_of(
    counted: Iterable[Counted], case: Case, seen: tuple[Entry, ...], at: dt.datetime
) -> tuple[Statement, ...]:
    """Return what the counted reviews say of the files as seen; nothing for who is not asked."""
    if not seen:
        return ()
    return tuple(
        Statement(
            version=1,
            court=case.policy.court,
            by=each.person,
            role=role,
            decision=each.decision,
            at=moment(each.review.at),
            reason=None,
            via=each.via,
            paths=bound_to(seen),
        )
        for each in counted
        for role in asked_of(case, each.person, at)
    )


def asked_of(case: Case, person: str, at: dt.datetime) -> list[HumanRole]:
    """Return the roles that are asked for in a case and that somebody holds on that day."""
    wanted = dict.fromkeys(role for each in heard(case, at) for role in each.rule.approvals)
    day = case.policy.day(at)
    return [role for role in wanted if case.roster.holds(person, role, day)]


def as_approval(said: Statement) -> Approval:
    """Return a statement as an approval that nobody has signed yet: the forge itself was asked."""
    raw = encode(said)
    return Approval(path_of(raw), hashlib.sha256(raw).hexdigest(), said, None, recorded=True)
