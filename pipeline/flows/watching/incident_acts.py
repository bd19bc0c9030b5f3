"""What people do to incidents: look at them, write of them, and close what only they may close."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.config.load import load_config
from pipeline.errors import RefusedError, UsageError
from pipeline.flows.watching.incident_evidence import kept
from pipeline.flows.watching.incident_journal import entries, write
from pipeline.flows.watching.incidents import (
    close_kept,
    incident_of,
    incidents_between,
    open_incidents,
)
from pipeline.flows.watching.person import person_of
from pipeline.flows.watching.run import LOCK, RUNNING
from pipeline.monitor.incident import Incident
from pipeline.monitor.incident_entries import Act, Entry, entries_of, refusals
from pipeline.outside.one_at_a_time import alone


@dataclass(frozen=True)
class Told:
    """An incident, and what people wrote of it; `zone` is the court's."""

    incident: Incident
    entries: tuple[Entry, ...]
    zone: str

    @property
    def exit_code(self) -> int:
        """Return 1 while it lasts, else 0."""
        return 0 if self.incident.closed else 1


@dataclass(frozen=True)
class Wish:
    """What a person wants written; `evidence` are files, `by` an id of people.yml or nobody."""

    number: int
    act: Act
    words: str
    alternatives: Sequence[str] = ()
    evidence: Sequence[Path] = ()
    by: str | None = None


def list_incidents(root: Path, now: dt.datetime, days: int) -> tuple[Told, ...]:
    """Return what is open, and what lasted within some days; raises UnfinishedError."""
    zone = load_config(root).court.time_zone
    day = dt.timedelta(days=1)
    lasted = incidents_between(root, now - days * day, now + day) if days else open_incidents(root)
    written = entries(root)
    return tuple(Told(each, entries_of(each, written), zone) for each in lasted)


def show_incident(root: Path, number: int) -> Told:
    """Return one incident; raises UsageError where there is none of that number."""
    incident, zone = incident_of(root, number), load_config(root).court.time_zone
    return Told(incident, entries_of(incident, entries(root)), zone)


def write_of(root: Path, wish: Wish, now: dt.datetime) -> Told:
    """Write something of an incident, and close it where that is wished.

    Writing comes first: a kill in between leaves an incident open that may be closed again. Raises
    UsageError, and RefusedError with every reason or while the monitor runs.
    """
    config, words = load_config(root), _plain(wish.words)
    alternatives = tuple(_plain(each) for each in wish.alternatives)
    if wish.act is Act.DECIDE and not alternatives:
        raise UsageError("Tulis juga pilihan lain yang dipertimbangkan: --alternative.")
    by = person_of(root, config, wish.by)
    with alone(root / LOCK, RUNNING):
        told = show_incident(root, wish.number)
        reasons = refusals(told.incident, told.entries, wish.act)
        if reasons:
            raise RefusedError(reasons)
        incident = told.incident
        evidence = tuple(kept(root, wish.number, file) for file in wish.evidence)
        made = (incident.id, incident.opened, wish.act, by, now, words, alternatives, evidence)
        write(root, Entry(*made))
        if wish.act is Act.CLOSE:
            close_kept(root, incident, by, now)
    return show_incident(root, wish.number)


def _plain(text: str) -> str:
    words = " ".join(text.split())
    if not words or not words.isprintable():
        raise UsageError("Tulis keterangannya dengan kata-kata, tanpa tanda kendali.")
    return words
