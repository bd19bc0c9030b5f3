"""Checks of review.yml: every approval can be given, and by different people."""

from collections.abc import Iterator
from itertools import product

from pipeline.config.complaint import Complaint
from pipeline.config.people import HumanRole, People
from pipeline.config.review import Review, ReviewClass


def _classes(review: Review) -> Iterator[tuple[str, ReviewClass]]:
    for name in type(review.classes).model_fields:
        rule = getattr(review.classes, name)
        if rule is not None:
            yield name, rule


def _holders(people: People, role: HumanRole) -> list[str]:
    return [name for name, person in people.people.items() if role in person.roles]


def role_that_nobody_holds(review: Review, people: People) -> Iterator[Complaint]:
    """Yield roles that nobody holds by office, each in the first class that asks for it."""
    told: set[HumanRole] = set()
    for name, rule in _classes(review):
        empty = [(at, role) for at, role in _named(rule) if not _holders(people, role)]
        for where, role in empty:
            if role not in told:
                message = f"Beri peran {role} kepada seseorang di people.yml, atau ganti peran ini."
                yield Complaint("review", ("classes", name, *where), message)
        told |= {role for _, role in empty}


def _named(rule: ReviewClass) -> Iterator[tuple[tuple[str | int, ...], HumanRole]]:
    for index, role in enumerate(rule.approvals):
        yield ("approvals", index), role
    if rule.involves:
        yield ("involves",), rule.involves
    for index, role in enumerate(rule.second_check_by):
        yield ("second_check_by", index), role


def roles_without_enough_people(review: Review, people: People) -> Iterator[Complaint]:
    """Yield classes whose approvals cannot come from different people; two roles, two people."""
    for name, rule in _classes(review):
        holders = [_holders(people, role) for role in dict.fromkeys(rule.approvals)]
        if rule.enough != "all" or not all(holders):
            continue
        if not any(len(set(chosen)) == len(chosen) for chosen in product(*holders)):
            roles = " dan ".join(rule.approvals)
            message = f"Bagi peran {roles} kepada orang yang berbeda; satu orang satu persetujuan."
            yield Complaint("review", ("classes", name, "approvals"), message)


def enabled_without_baseline(review: Review) -> Iterator[Complaint]:
    """Yield a review that is on without a record of what was accepted on that day."""
    if review.enabled and review.baseline is None:
        message = "Tambahkan `baseline`: komit main hari ini (git rev-parse main) dan tanggalnya."
        yield Complaint("review", ("enabled",), message)


def role_twice(review: Review) -> Iterator[Complaint]:
    """Yield roles that one class asks for twice."""
    for name, rule in _classes(review):
        for index, role in enumerate(rule.approvals):
            if role in rule.approvals[:index]:
                message = f"Hapus peran {role} yang kedua."
                yield Complaint("review", ("classes", name, "approvals", index), message)


def second_check_missing_or_idle(review: Review) -> Iterator[Complaint]:
    """Yield what is published at once without a second check, and second checks never due."""
    for name, rule in _classes(review):
        urgent = name in ("serta_merta", "penarikan_segera")
        if urgent and rule.enough != "all" and rule.second_check_within_hours is None:
            message = "Tambahkan `second_check_within_hours`: yang segera tetap diperiksa lagi."
            yield Complaint("review", ("classes", name), message)
        if rule.second_check_within_hours is not None and rule.enough == "all":
            where = ("classes", name, "second_check_within_hours")
            message = "Hapus kunci ini, atau isi `enough` dengan one."
            yield Complaint("review", where, message)


def second_check_by_the_first(review: Review, people: People) -> Iterator[Complaint]:
    """Yield second checks that nobody but the first approver could do."""
    for name, rule in _classes(review):
        roles = rule.second_check_by or rule.approvals
        holders = [_holders(people, role) for role in roles]
        able = {who for each in holders for who in each}
        if rule.second_check_within_hours is not None and all(holders) and len(able) == 1:
            message = "Beri peran ini kepada dua orang: pemeriksa kedua harus orang lain."
            yield Complaint("review", ("classes", name, "approvals"), message)


def longest_before_shortest(review: Review) -> Iterator[Complaint]:
    """Yield standard times whose longest is shorter than their shortest."""
    for step in type(review.standard_minutes).model_fields:
        minutes = getattr(review.standard_minutes, step)
        if minutes.max < minutes.min:
            message = f"Isi `max` dengan {minutes.min} atau lebih."
            yield Complaint("review", ("standard_minutes", step, "max"), message)


CHECKS = (
    enabled_without_baseline,
    role_that_nobody_holds,
    roles_without_enough_people,
    role_twice,
    second_check_missing_or_idle,
    second_check_by_the_first,
    longest_before_shortest,
)
