"""Whether a unit has the approvals that its class asks for, and if not, every reason why."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from pipeline.config.people import HumanRole
from pipeline.config.review import ReviewClass
from pipeline.findings import Finding
from pipeline.review.approval import Approval, intact
from pipeline.review.change import Change
from pipeline.review.form import place
from pipeline.review.policy import ROLE_WORDS, Policy
from pipeline.review.reasons import (
    admin_not_involved,
    approval_by_author,
    approval_missing,
    approval_of_other_bytes,
    returned,
    role_not_held,
    two_roles_one_person,
)
from pipeline.review.roster import Roster
from pipeline.review.statement import Statement
from pipeline.review.units import Unit


@dataclass(frozen=True)
class Hearing:
    """One unit before its judge: what was said about it, and who may speak on that day."""

    unit: Unit
    rule: ReviewClass
    current: tuple[Statement, ...]
    stale: tuple[Statement, ...]
    roster: Roster
    day: dt.date

    def may(self, said: Statement) -> bool:
        """Return whether a person may approve this unit in the role that they name."""
        held = self.roster.holds(said.by, said.role, self.day)
        return held and said.by not in self.unit.hands

    @property
    def asked(self) -> tuple[HumanRole, ...]:
        """Return the roles whose approval counts: those of the class, or the first of them that
        somebody holds who had no hand in the unit."""
        rule = self.rule
        if rule.enough != "first":
            return rule.approvals
        free = (role for role in rule.approvals if self._free(role))
        return (next(free, rule.approvals[-1]),)

    def _free(self, role: HumanRole) -> bool:
        return any(who not in self.unit.hands for who in self.roster.holders(role, self.day))

    def approvers(self, role: HumanRole) -> list[str]:
        """Return who validly approved the unit in a role."""
        said = (each for each in self.current if each.role == role and each.decision == "approve")
        return sorted({each.by for each in said if self.may(each)})


def hear(
    unit: Unit,
    change: Change,
    approvals: Sequence[Approval],
    roster: Roster,
    policy: Policy,
    day: dt.date,
) -> Hearing:
    """Gather what was validly said about a unit: of these bytes, and of other bytes."""
    said = [each for approval in approvals if (each := approval.proven) is not None]
    about = [each for each in said if each.court == policy.court and unit.paths & set(each.paths)]
    whole = [each for each in about if intact(each, change) and unit.paths <= set(each.paths)]
    stale = [each for each in about if each not in whole]
    rule = policy.rule(unit.review_class or "perhatian_khusus")
    return Hearing(unit, rule, _last_words(whole), tuple(stale), roster, day)


def _last_words(said: list[Statement]) -> tuple[Statement, ...]:
    """Return the last statement of each person in each role; a return outweighs on a tie."""
    last: dict[tuple[str, str], Statement] = {}
    for each in sorted(said, key=lambda said: (dt.datetime.fromisoformat(said.at), said.decision)):
        last[each.by, each.role] = each
    return tuple(last.values())


def enough_reasons(hearing: Hearing) -> Iterator[Finding]:
    """Yield every reason why a unit is not approved as its class asks."""
    yield from _returned(hearing)
    rule = hearing.rule
    found = {role: hearing.approvers(role) for role in hearing.asked}
    if rule.enough != "all":
        if not any(found.values()):
            yield from _nobody(hearing, hearing.asked, rule.approvals)
    else:
        for role in rule.approvals:
            if not found[role]:
                yield from _nobody(hearing, (role,))
        if all(found.values()) and not _different(list(found.values())):
            message = "Minta orang lain menyetujui: dua peran berarti dua orang."
            yield two_roles_one_person.FAULT.at(place(hearing.unit.place), message)
    yield from _involved(hearing, {who for people in found.values() for who in people})


def whose_turn(hearing: Hearing) -> tuple[HumanRole, ...]:
    """Return the roles that have not approved, in order; where one is enough, all or none."""
    open_roles = tuple(role for role in hearing.asked if not hearing.approvers(role))
    one = hearing.rule.enough != "all"
    return () if one and len(open_roles) < len(hearing.asked) else open_roles


def _different(holders: list[list[str]]) -> bool:
    return any(len(set(chosen)) == len(chosen) for chosen in product(*holders))


def _returned(hearing: Hearing) -> Iterator[Finding]:
    for said in hearing.current:
        asked = said.role in hearing.rule.approvals
        if said.decision == "return" and asked and hearing.may(said):
            message = f"Perbaiki naskah lalu kirim lagi: {said.by} mengembalikannya."
            yield returned.FAULT.at(place(hearing.unit.place), message)


def _nobody(
    hearing: Hearing, roles: tuple[HumanRole, ...], tried: tuple[HumanRole, ...] = ()
) -> Iterator[Finding]:
    """Yield why none of the roles has approved: nobody did, or whoever did could not.

    `tried` are all roles in which somebody may have tried, where they are more than those asked.
    """
    why = [reason for role in tried or roles for reason in _failed(hearing, role)]
    if why:
        yield from why
        return
    words = " atau ".join(ROLE_WORDS[role] for role in roles)
    message = f"Minta persetujuan {words} (kelas {hearing.unit.review_class})."
    yield approval_missing.FAULT.at(place(hearing.unit.place), message)


def _failed(hearing: Hearing, role: HumanRole) -> Iterator[Finding]:
    where, word = place(hearing.unit.place), ROLE_WORDS[role]
    for said in hearing.current:
        if said.role != role or said.decision != "approve":
            continue
        if said.by in hearing.unit.hands:
            message = f"Minta {word} lain menyetujui: {said.by} ikut menulis."
            yield approval_by_author.FAULT.at(where, message)
        if not hearing.roster.holds(said.by, role, hearing.day):
            message = f"Minta {word} menyetujui: {said.by} tidak memegang peran itu hari ini."
            yield role_not_held.FAULT.at(where, message)
    if any(said.role == role and said.decision == "approve" for said in hearing.stale):
        message = f"Minta persetujuan baru dari {word}: yang disetujui bukan perubahan ini persis."
        yield approval_of_other_bytes.FAULT.at(where, message)


def _involved(hearing: Hearing, approvers: set[str]) -> Iterator[Finding]:
    role = hearing.rule.involves
    people = approvers | hearing.unit.hands
    if role and not any(hearing.roster.holds(who, role, hearing.day) for who in people):
        message = f"Minta {ROLE_WORDS[role]} menyetujui perubahan ini."
        yield admin_not_involved.FAULT.at(place(hearing.unit.place), message)
