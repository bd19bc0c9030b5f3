"""What the public status page tells: now, day by day, and incidents without what is internal."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from pipeline.monitor.alarm import Track
from pipeline.monitor.availability import Stretch
from pipeline.monitor.incident import Cause, Incident
from pipeline.monitor.result import State

DAYS = 90
_LEAST = dt.timedelta(minutes=15)
_MISSED = 3
_HALF = 0.5


class Mark(StrEnum):
    """How a day, or this moment, was."""

    UP = "up"
    TROUBLE = "trouble"
    DOWN = "down"
    WORK = "work"
    UNSEEN = "unseen"


@dataclass(frozen=True)
class Happened:
    """An incident as the public is told of it; `until` is None while it lasts."""

    words: str
    since: dt.datetime
    until: dt.datetime | None


@dataclass(frozen=True)
class Work:
    """Announced work that is to come, by the court's clock."""

    start: dt.datetime
    end: dt.datetime


@dataclass(frozen=True)
class Status:
    """Everything on the page; `seen` is when the home page was last looked at (None: never).

    `made` is the court's time at which the page was made, `every` how often it is looked.
    """

    court: str
    site: str
    made: dt.datetime
    every: dt.timedelta
    now: Mark
    seen: dt.datetime | None
    days: tuple[Stretch, ...]
    incidents: tuple[Happened, ...] = ()
    works: tuple[Work, ...] = ()

    @property
    def counts(self) -> dict[Mark, int]:
        """Return how many days there were of each mark."""
        found = Counter(mark_of(day) for day in self.days)
        return {mark: found[mark] for mark in Mark}


def mark_of(day: Stretch) -> Mark:
    """Return how a day was; one of which most hours were not seen is neither up nor down."""
    tally = day.tally
    if not tally.judged and tally.paused:
        return Mark.WORK
    if tally.share is None or day.watched * 2 < day.hours or tally.unknown > tally.judged:
        return Mark.UNSEEN
    if not tally.bad:
        return Mark.UP
    return Mark.TROUBLE if tally.share >= _HALF else Mark.DOWN


def mark_now(track: Track | None, now: dt.datetime, every: dt.timedelta, *, blind: bool) -> Mark:
    """Return how the site is now, by what is remembered of its home page.

    What was not seen lately, or by a machine that sees nothing (`blind`), is not known.
    """
    if blind or track is None or now - track.at > max(_LEAST, _MISSED * every):
        return Mark.UNSEEN
    if track.state is State.PAUSED:
        return Mark.WORK
    if track.alarm is State.BAD:
        return Mark.DOWN
    return Mark.UP if track.state in (State.OK, State.WARN) else Mark.UNSEEN


_CAUSES = {
    Cause.OWN_NETWORK: "Pemantauan terputus, sehingga keadaan situs tidak diketahui",
    Cause.DOMAIN: "Nama domain situs bermasalah",
    Cause.NAME_SERVERS: "Alamat situs tidak dapat ditemukan",
    Cause.CERTIFICATE: "Sertifikat keamanan situs bermasalah",
    Cause.HOST: "Situs tidak dapat dibuka",
    Cause.TAMPERED: "Isi situs tidak sesuai dengan yang diterbitkan pengadilan",
}
# Of single probes only those whose trouble readers meet; disks and backups are the court's own.
_PROBES = {
    "MON001": "Sebagian halaman tidak dapat dibuka",
    "MON002": "Sebagian halaman lambat dibuka",
    "MON030": "Layanan lain yang ditautkan dari situs tidak dapat dibuka",
}


def happened(incidents: Iterable[Incident]) -> tuple[Happened, ...]:
    """Return what the public is told, the newest first; what is internal is left out."""
    told = sorted(_told(incidents), key=lambda each: each.since, reverse=True)
    return tuple(told)


def _told(incidents: Iterable[Incident]) -> Iterator[Happened]:
    for each in incidents:
        words = _PROBES.get(each.subject) if each.cause is Cause.PROBE else _CAUSES[each.cause]
        if words and each.merged is None:
            yield Happened(words, each.since, each.closed)
