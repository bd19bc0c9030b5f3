"""The one judge: the writer's preview, the gate and the server's hook all ask it, and only it."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from pipeline.findings import Finding
from pipeline.review.approval import Approval
from pipeline.review.change import Change
from pipeline.review.classes import class_reasons
from pipeline.review.commits import commit_reasons
from pipeline.review.enough import enough_reasons, hear
from pipeline.review.form import form_reasons
from pipeline.review.policy import Policy
from pipeline.review.roster import Roster
from pipeline.review.statements import statement_reasons
from pipeline.review.units import units_of

Reason = Finding
_NONE: Mapping[str, str] = MappingProxyType({})


def reasons_not_to_merge(
    change: Change,
    approvals: Sequence[Approval],
    roster: Roster,
    policy: Policy,
    now: dt.datetime,
    raised: Mapping[str, str] = _NONE,
) -> tuple[Reason, ...]:
    """Return every reason why a change may not become main; none: it may.

    `roster` and `policy` are those of main before the change, `now` is when it was received, and
    `raised` holds the least class that the checks ask of an item, by path. While review is off,
    only reasons of form count.
    """
    found = list(form_reasons(change))
    if policy.review.enabled:
        found += commit_reasons(change, roster)
        found += statement_reasons(change, approvals, policy.court)
        found += _units(change, approvals, roster, policy, (policy.day(now), raised))
    return tuple(sorted(set(found)))


def _units(
    change: Change,
    approvals: Sequence[Approval],
    roster: Roster,
    policy: Policy,
    on: tuple[dt.date, Mapping[str, str]],
) -> Iterator[Reason]:
    day, raised = on
    for unit in units_of(change, raised):
        yield from class_reasons(unit, change, policy)
        yield from enough_reasons(hear(unit, change, approvals, roster, policy, day))
