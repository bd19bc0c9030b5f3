"""Where a draft stands on its way to the public, and whose turn it is."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from pipeline.config.people import HumanRole
from pipeline.config.review import Minutes, StandardMinutes
from pipeline.findings import Finding
from pipeline.review.approval import Approval
from pipeline.review.change import Change
from pipeline.review.enough import Hearing, hear, whose_turn
from pipeline.review.policy import Policy
from pipeline.review.reasons import returned
from pipeline.review.roster import Roster
from pipeline.review.units import units_of


class State(StrEnum):
    """Where a draft stands; the words are those of the workflow."""

    RETURNED = "returned"
    SUBMITTED = "submitted"
    CHECKED = "checked"
    APPROVED = "approved"
    BLOCKED = "blocked"


@dataclass(frozen=True)
class Standing:
    """A draft's state, the roles whose turn it is, and the standard time of this step."""

    state: State
    turn: tuple[HumanRole, ...]
    minutes: Minutes


def hearings(
    change: Change,
    approvals: Sequence[Approval],
    roster: Roster,
    policy: Policy,
    day: dt.date,
    raised: Mapping[str, str],
) -> list[Hearing]:
    """Return one hearing for each unit of a change; `raised` is the least class by item."""
    units = units_of(change, raised)
    return [hear(unit, change, approvals, roster, policy, day) for unit in units]


def standing_of(
    heard: Sequence[Hearing], reasons: Sequence[Finding], standard: StandardMinutes
) -> Standing:
    """Return where a draft stands by what was heard of it and the reasons against it.

    Steps and times: SOP pengisian konten (tais-06) steps 2 to 5.
    """
    turn = _next_roles(heard)
    if any(reason.code == returned.FAULT.code for reason in reasons):
        return Standing(State.RETURNED, (), standard.draft)
    if not reasons:
        return Standing(State.APPROVED, (), standard.publish)
    if not turn:
        return Standing(State.BLOCKED, (), standard.draft)
    if any(each.current for each in heard):
        return Standing(State.CHECKED, turn, standard.approve)
    return Standing(State.SUBMITTED, turn, standard.check)


def _next_roles(heard: Sequence[Hearing]) -> tuple[HumanRole, ...]:
    """Return who may go next: the first open role of a row, or all where one is enough."""
    found: dict[HumanRole, None] = {}
    for hearing in heard:
        waiting = whose_turn(hearing)
        found |= dict.fromkeys(waiting if hearing.rule.enough != "all" else waiting[:1])
    return tuple(found)
