"""Checks of people.yml, and of every other file that names a person."""

from collections.abc import Iterator

from pipeline.config.agree.court import ID, ID_MESSAGE
from pipeline.config.complaint import Complaint
from pipeline.config.court import Court
from pipeline.config.people import NOBODY, People
from pipeline.config.renewals import Renewals
from pipeline.config.waivers import Waivers

_NOBODY = "Tidak ada orang dengan id `{}` di people.yml. Pilih id yang ada: {}."


def person_with_bad_id(people: People) -> Iterator[Complaint]:
    """Yield ids of people that could not stand in a signature or a path."""
    for name in people.people:
        if not ID.fullmatch(name):
            yield Complaint("people", ("people", name), ID_MESSAGE.format(name))


def person_in_unknown_section(people: People, court: Court) -> Iterator[Complaint]:
    """Yield people whose section court.yml does not have."""
    for name, person in people.people.items():
        if person.section not in court.sections:
            known = ", ".join(court.sections)
            message = (
                f"Bagian `{person.section}` tidak ada di court.yml. Pilih salah satu dari: {known}."
            )
            yield Complaint("people", ("people", name, "section"), message)


def machine_with_another_role(people: People) -> Iterator[Complaint]:
    """Yield identities of machines with a second role: each does one thing, and never approves."""
    for name, person in people.people.items():
        held = {*person.roles, *(each.role for each in person.delegations)}
        alone = sorted(held & NOBODY)
        if alone and len(held) > 1:
            message = f"Pisahkan identitas mesin: peran {alone[0]} tidak boleh digabung."
            yield Complaint("people", ("people", name, "roles"), message)


def key_of_two_people(people: People) -> Iterator[Complaint]:
    """Yield public keys that stand twice: a signature must mean one person."""
    owners: dict[str, str] = {}
    for name, person in people.people.items():
        for index, key in enumerate(person.keys):
            owner = owners.setdefault(" ".join(key.key.split(" ")[:2]), f"{name} {index}")
            if owner != f"{name} {index}":
                message = (
                    f"Kunci ini sudah dicatat untuk `{owner.split()[0]}`. Hapus salah satunya."
                )
                yield Complaint("people", ("people", name, "keys", index), message)


def forge_login_of_two_people(people: People) -> Iterator[Complaint]:
    """Yield forge logins that stand twice; forges do not tell capital letters apart."""
    owners: dict[str, str] = {}
    for name, person in people.people.items():
        owner = owners.setdefault((person.forge_login or "").casefold(), name)
        if person.forge_login and owner != name:
            message = f"Nama masuk ini sudah dicatat untuk `{owner}`. Hapus salah satunya."
            yield Complaint("people", ("people", name, "forge_login"), message)


def key_that_ends_first(people: People) -> Iterator[Complaint]:
    """Yield keys whose last day lies before their first."""
    for name, person in people.people.items():
        for index, each in enumerate(person.keys):
            if each.from_day and each.until and each.until < each.from_day:
                where = ("people", name, "keys", index, "until")
                message = f"Isi `until` dengan {each.from_day} atau sesudahnya."
                yield Complaint("people", where, message)


def delegation_that_ends_first(people: People) -> Iterator[Complaint]:
    """Yield delegations whose last day lies before their first."""
    for name, person in people.people.items():
        for index, each in enumerate(person.delegations):
            if each.until < each.from_day:
                where = ("people", name, "delegations", index, "until")
                message = f"Isi `until` dengan {each.from_day} atau sesudahnya."
                yield Complaint("people", where, message)


def renewal_of_nobody(renewals: Renewals, people: People) -> Iterator[Complaint]:
    """Yield renewals that nobody on the roster sees to."""
    for index, each in enumerate(renewals.renewals):
        if each.owner not in people.people:
            message = _NOBODY.format(each.owner, ", ".join(people.people))
            yield Complaint("renewals", ("renewals", index, "owner"), message)


def waiver_by_nobody(waivers: Waivers, people: People) -> Iterator[Complaint]:
    """Yield waivers that nobody on the roster approved."""
    for index, each in enumerate(waivers.waivers):
        if each.approved_by not in people.people:
            message = _NOBODY.format(each.approved_by, ", ".join(people.people))
            yield Complaint("waivers", ("waivers", index, "approved_by"), message)


CHECKS = (
    person_with_bad_id,
    person_in_unknown_section,
    machine_with_another_role,
    key_of_two_people,
    forge_login_of_two_people,
    key_that_ends_first,
    delegation_that_ends_first,
    renewal_of_nobody,
    waiver_by_nobody,
)
