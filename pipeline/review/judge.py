"""The one judge: the writer's preview, the gate and the server's hook all ask it, and only it."""

import datetime as dt
from collections.abc import Iterator, Sequence

from pipeline.findings import Finding
from pipeline.review.approval import Approval
from pipeline.review.change import Change
from pipeline.review.classes import class_reasons
from pipeline.review.commits import commit_reasons
from pipeline.review.enough import enough_reasons, hear
from pipeline.review.examined import NOT_EXAMINED, Examined
from pipeline.review.form import form_reasons
from pipeline.review.policy import Policy
from pipeline.review.roster import Roster
from pipeline.review.statements import statement_reasons
from pipeline.review.units import units_of

Reason = Finding


def reasons_not_to_merge(
    change: Change,
    approvals: Sequence[Approval],
    roster: Roster,
    policy: Policy,
    now: dt.datetime,
    examined: Examined = NOT_EXAMINED,
) -> tuple[Reason, ...]:
    """Return every reason why a change may not become main; none: it may.

    `roster` and `policy` are those of main before the change, `now` is when it was received, and
    `examined` is what the checks say of it. While review is off, only reasons of form count.
    """
    found = list(form_reasons(change))
    if policy.review.enabled:
        found += commit_reasons(change, roster)
        found += statement_reasons(change, approvals, policy.court)
        found += examined.blocking
        found += _units(change, approvals, roster, policy, (policy.day(now), examined))
    return tuple(sorted(set(found)))


def _units(
    change: Change,
    approvals: Sequence[Approval],
    roster: Roster,
    policy: Policy,
    on: tuple[dt.date, Examined],
) -> Iterator[Reason]:
    day, examined = on
    for unit in units_of(change, examined.raised):
        yield from class_reasons(unit, change, policy)
        yield from enough_reasons(hear(unit, change, approvals, roster, policy, day))
