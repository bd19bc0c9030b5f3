"""What was published at once with one approval, and still owes the second check.

Source: SK KMA 2-144/KMA/SK/VIII/2022 part IV.F; the time is the court's own, in review.yml.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from pipeline.config.people import HumanRole
from pipeline.config.review import ReviewClass
from pipeline.review.policy import Policy
from pipeline.review.roster import Roster
from pipeline.review.statement import Statement

URGENT = "serta_merta"


@dataclass(frozen=True)
class UrgentItem:
    """An urgent item in main: its files' sha256 by path, who wrote it, and what was said of it.

    `review_class` is the class that it came in with: an announcement, or an urgent withdrawal.
    """

    folder: str
    title: str
    published: dt.datetime
    files: Mapping[str, str]
    hands: frozenset[str]
    said: tuple[Statement, ...]
    review_class: str = URGENT


@dataclass(frozen=True)
class Debt:
    """A second check that is owed until `due`; `first` are those who cannot give it.

    `roles` are those in which it may be given.
    """

    folder: str
    title: str
    due: dt.datetime
    late: bool
    first: frozenset[str]
    roles: tuple[HumanRole, ...] = ()
    review_class: str = URGENT


def debts(
    items: Iterable[UrgentItem], roster: Roster, policy: Policy, now: dt.datetime
) -> tuple[Debt, ...]:
    """Return what is owed, the most pressing first."""
    owed = (each for item in items for each in _owed(item, roster, policy, now))
    return tuple(sorted(owed, key=lambda debt: (debt.due, debt.folder)))


def _owed(item: UrgentItem, roster: Roster, policy: Policy, now: dt.datetime) -> Iterator[Debt]:
    rule = policy.rule(item.review_class)
    valid = [each for each in item.said if _counts(each, item, roster, policy)]
    first = _who_published([said for said in valid if said.role in rule.approvals])
    roles = _second_roles(rule, first, roster, policy.day(now))
    second = {said.by for said in valid if said.role in roles and _looked_at_whole(said, item)}
    both = len(first) > 1 and not rule.second_check_by
    if rule.second_check_within_hours is not None and not both and not second - first:
        due = item.published + dt.timedelta(hours=rule.second_check_within_hours)
        about = item.folder, item.title, due, now > due
        yield Debt(*about, first | item.hands, roles, item.review_class)


def _second_roles(
    rule: ReviewClass, first: frozenset[str], roster: Roster, day: dt.date
) -> tuple[HumanRole, ...]:
    """Return who may check again: all who may approve, or the first named role of another."""
    if not rule.second_check_by:
        return rule.approvals
    others = (r for r in rule.second_check_by if not any(roster.holds(w, r, day) for w in first))
    return tuple(others)[:1] or rule.approvals


def _counts(said: Statement, item: UrgentItem, roster: Roster, policy: Policy) -> bool:
    """Return whether a statement is of the item as it is, by somebody who might say so."""
    about = {path: bound for path, bound in said.paths.items() if path in item.files}
    current = all(bound.new == item.files[path] for path, bound in about.items())
    rule = policy.rule(item.review_class)
    asked = said.decision == "approve" and said.role in (*rule.approvals, *rule.second_check_by)
    day = policy.day(dt.datetime.fromisoformat(said.at))
    held = roster.holds(said.by, said.role, day) and said.by not in item.hands
    return bool(about) and current and asked and held


def _who_published(valid: Sequence[Statement]) -> frozenset[str]:
    """Return who approved the last change; more than one where they approved the very same."""
    changes = [said for said in valid if not standing(said)]
    if not changes:
        return frozenset()
    last = max(changes, key=lambda said: dt.datetime.fromisoformat(said.at))
    return frozenset(said.by for said in changes if said.paths == last.paths)


def _looked_at_whole(said: Statement, item: UrgentItem) -> bool:
    return standing(said) and set(said.paths) >= set(item.files)


def standing(said: Statement) -> bool:
    """Return whether a statement is about files as they stand, and changes none of them."""
    return all(bound.new is not None and bound.new == bound.old for bound in said.paths.values())
