"""The roster: who may do what on a day, and whom a name or a key belongs to."""

import datetime as dt
from dataclasses import dataclass

from pipeline.config.people import HumanRole, People


@dataclass(frozen=True)
class Roster:
    """The people of a court, as main's old tip has them."""

    people: People

    def holds(self, person: str, role: HumanRole, day: dt.date) -> bool:
        """Return whether somebody holds a role on a day, by office or by delegation."""
        found = self.people.people.get(person)
        return found is not None and found.holds(role, day)

    def holders(self, role: HumanRole, day: dt.date) -> list[str]:
        """Return the ids of those who hold a role on a day."""
        return self.people.holders(role, day)

    def is_machine(self, person: str | None) -> bool:
        """Return whether an identity is a machine's."""
        found = self.people.people.get(person or "")
        return found is not None and "machine" in found.roles

    def is_recorder(self, person: str | None) -> bool:
        """Return whether an identity only records what people decided on a forge or at the desk."""
        found = self.people.people.get(person or "")
        return found is not None and "recorder" in found.roles

    @property
    def logins(self) -> dict[str, str]:
        """Return the ids of the people who may review on the forge, by login; no machines."""
        people = self.people.people.items()
        return {p.forge_login: who for who, p in people if p.forge_login and p.human}

    def named(self, name: str, email: str) -> frozenset[str]:
        """Return whom an author's name and address mean: an id, a full name, or an address.

        Matching generously is safe: to be named only ever takes away the right to approve.
        """
        ids = {name, email.partition("@")[0]}
        known = self.people.of_email(email) if email else None
        alike = {who for who, p in self.people.people.items() if who in ids or p.name == name}
        return frozenset(alike | ({known} if known else set()))

    def shown(self, person: str) -> str:
        """Return what people call somebody: name, or the id where the roster lacks it."""
        found = self.people.people.get(person)
        return found.name if found else person
