"""Incidents: what is wrong with the site for one cause, from its first sign until all is well."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from pipeline.monitor.titles import title_of


class Cause(StrEnum):
    """Why probes alarm, the cause that explains most first; `PROBE` explains only its own code."""

    OWN_NETWORK = "own-network"
    DOMAIN = "domain"
    NAME_SERVERS = "name-servers"
    CERTIFICATE = "certificate"
    HOST = "host"
    TAMPERED = "tampered"
    PROBE = "probe"


# What stops by itself need not be over: who got in may come back. Only a person says that it is.
BY_PERSON = frozenset({Cause.TAMPERED})
WORDS = {
    Cause.OWN_NETWORK: "Jaringan komputer pemantau putus; keadaan situs tidak terlihat",
    Cause.DOMAIN: "Nama domain berakhir atau ditangguhkan",
    Cause.NAME_SERVERS: "Server nama domain bermasalah",
    Cause.CERTIFICATE: "Sertifikat TLS situs tidak sah",
    Cause.HOST: "Situs tidak dapat dibuka",
    Cause.TAMPERED: "Isi situs diubah pihak lain",
    Cause.PROBE: "Pemeriksaan bermasalah",
}


class Turn(StrEnum):
    """What became of an incident at one moment."""

    OPENED = "opened"
    JOINED = "joined"  # one more probe alarms for this cause
    LEFT = "left"  # a probe is well again
    CAUSE = "cause"  # a cause was seen that explains more
    MERGED = "merged"  # it turned out to be part of another incident
    CLOSED = "closed"


@dataclass(frozen=True)
class Moment:
    """One line of the timeline; `probe` is the key of a probe, where one is meant."""

    at: dt.datetime
    turn: Turn
    probe: str = ""
    words: str = ""


@dataclass(frozen=True)
class Incident:
    """One incident; `id` is 0 until it is kept, `closed` None while it lasts.

    `explains` are the keys of all probes that alarmed for it, `live` those that still do. `since`
    is when the first of them was first not well, `opened` when that was certain. `merged` is the id
    of the incident that took this one's place.
    """

    id: int
    cause: Cause
    subject: str
    since: dt.datetime
    opened: dt.datetime
    explains: tuple[str, ...]
    live: tuple[str, ...]
    timeline: tuple[Moment, ...]
    closed: dt.datetime | None = None
    merged: int | None = None

    @property
    def blind(self) -> bool:
        """Return whether nothing is known of the site for its time: it was not seen."""
        return self.cause is Cause.OWN_NETWORK

    @property
    def waits(self) -> bool:
        """Return whether nothing is seen of it any more, and a person must close it."""
        return self.closed is None and not self.live

    @property
    def title(self) -> str:
        """Return what it is about, in Indonesian, for lists."""
        if self.cause is Cause.PROBE:
            return f"{title_of(self.subject)} ({self.subject})"
        words = WORDS[self.cause]
        return f"{words}: {self.subject}" if self.subject else words
