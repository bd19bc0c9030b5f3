"""The lock of a host: one release at a time, and a person can see whose."""

import datetime as dt
from dataclasses import dataclass

from pydantic import BaseModel, ConfigDict, ValidationError


class Holder(BaseModel):
    """Who holds a host's lock: a person's account on a machine, and the process that works for it.

    `token` is known to the folder that took the lock and to nobody else.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    who: str
    machine: str
    process: str
    since: dt.datetime
    token: str

    def to_bytes(self) -> bytes:
        """Return the holder as the lock file holds it."""
        return self.model_dump_json().encode() + b"\n"


def read_holder(raw: bytes) -> Holder | None:
    """Return who holds a lock; None where its file does not tell."""
    try:
        return Holder.model_validate_json(raw)
    except ValidationError:
        return None


@dataclass(frozen=True)
class Seen:
    """A lock as found: its holder, how long it stands by our clock, and whether the holder's
    process still runs; None where this machine cannot tell."""

    holder: Holder | None
    age: dt.timedelta | None
    running: bool | None

    def __str__(self) -> str:
        """Return whose it is, in Indonesian."""
        if self.holder is None or self.age is None:
            return "Kunci tujuan ini tidak menyebut pemegangnya."
        told = f"{self.holder.who} di {self.holder.machine}, {self._age()}"
        ends = {
            True: " Prosesnya masih berjalan.",
            False: " Prosesnya sudah tidak berjalan di mesin ini.",
            None: " Prosesnya tidak dapat dilihat dari sini.",
        }
        return f"Tujuan ini dikunci oleh {told}.{ends[self.running]}"

    def _age(self) -> str:
        assert self.age is not None
        minutes = int(self.age.total_seconds() // 60)
        if minutes < 0:
            return "menurut jam yang lebih cepat daripada jam mesin ini"
        hours, minutes = divmod(minutes, 60)
        days, hours = divmod(hours, 24)
        parts = ((days, "hari"), (hours, "jam"), (minutes, "menit"))
        told = [f"{count} {unit}" for count, unit in parts if count]
        return f"sejak {' '.join(told)} yang lalu" if told else "baru saja"


def seen(raw: bytes, now: dt.datetime, machine: str, running: bool | None) -> Seen:
    """Return a lock as it stands at `now`; `running` counts only for a holder on `machine`."""
    holder = read_holder(raw)
    if holder is None:
        return Seen(None, None, None)
    return Seen(holder, now - holder.since, running if holder.machine == machine else None)
