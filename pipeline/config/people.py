"""people.yml: who works on the site, in which role, and with which key each one signs."""

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field

from pipeline.config.shapes import Text
from pipeline.record import Strict

HumanRole = Literal[
    "writer", "editor", "information_officer", "secretary", "registrar", "chief", "it_admin"
]
Role = Literal[HumanRole, "machine", "recorder"]
NOBODY: frozenset[Role] = frozenset({"machine", "recorder"})
PublicKey = Annotated[
    str,
    Field(
        pattern=r"^(ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(256|384|521)"
        r"|sk-(ssh-ed25519|ecdsa-sha2-nistp256)@openssh\.com) [A-Za-z0-9+/]+={0,3}( .*)?$"
    ),
]

Login = Annotated[str, Field(pattern=r"^[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}$")]


class Key(Strict):
    """A public key that a person signs with, from one day up to and including another."""

    key: PublicKey = Field(description="kunci publik SSH, isi berkas .pub; bukan kunci rahasia")
    from_day: dt.date | None = Field(None, alias="from", description="hari pertama berlaku")
    until: dt.date | None = Field(None, description="hari terakhir berlaku")


class Delegation(Strict):
    """A role that a person holds for someone else, from one day up to and including another."""

    role: Role = Field(description="peran yang diwakili")
    from_day: dt.date = Field(alias="from", description="hari pertama mewakili")
    until: dt.date = Field(description="hari terakhir mewakili")
    basis: Text = Field(description="nomor surat penunjukan Plh. atau Plt.")


class Person(Strict):
    """One person who works on the site."""

    name: Text = Field(description="nama lengkap")
    position: Text = Field(description="jabatan")
    section: str = Field(description="bagian, menurut sections di court.yml")
    email: str | None = Field(
        None, pattern=r"^[^@\s]+@[^@\s]+$", description="surel di pengaturan Git orang ini"
    )
    roles: tuple[Role, ...] = Field(min_length=1, description="daftar peran")
    keys: tuple[Key, ...] = Field((), description="daftar kunci publik SSH untuk tanda tangan")
    delegations: tuple[Delegation, ...] = Field((), description="daftar penunjukan Plh. atau Plt.")
    forge_login: Login | None = Field(None, description="nama masuk di forge, bila dipakai")

    @property
    def human(self) -> bool:
        """Return whether this is a person, and no identity of a machine."""
        return NOBODY.isdisjoint(self.roles)

    def holds(self, role: Role, on: dt.date) -> bool:
        """Return whether the person holds the role on a day, by office or by delegation."""
        return role in self.roles or any(
            each.role == role and each.from_day <= on <= each.until for each in self.delegations
        )


class People(Strict):
    """The whole of people.yml."""

    people: dict[str, Person] = Field(min_length=1, description="orang menurut id")

    def of_email(self, email: str) -> str | None:
        """Return the id of the one person with this address in Git's configuration."""
        wanted = email.casefold()
        found = [k for k, p in self.people.items() if (p.email or "").casefold() == wanted]
        return found[0] if len(found) == 1 else None

    def holders(self, role: Role, on: dt.date) -> list[str]:
        """Return the ids of those who hold the role on a day."""
        return [name for name, person in self.people.items() if person.holds(role, on)]
