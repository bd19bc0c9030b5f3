"""Incidents as they are kept: followed after each run, and read again."""

import datetime as dt
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from pipeline.errors import UnfinishedError, UsageError
from pipeline.monitor.alarm import Track
from pipeline.monitor.incident import Incident
from pipeline.monitor.incident_causes import Alarm
from pipeline.monitor.incident_follow import closed_by_person, follow_incidents
from pipeline.outside.watch_store import incidents as store
from pipeline.outside.watch_store.opened import PATH, opened

_END = dt.datetime(9999, 1, 1, tzinfo=dt.UTC)
_TOLD: TypeAdapter[Incident] = TypeAdapter(Incident)


def follow_kept(
    database: sqlite3.Connection, tracks: Mapping[str, Track], at: dt.datetime
) -> tuple[Incident, ...]:
    """Follow incidents by all that alarms now, keep them, and return those that changed."""
    open_ones = [_read(*row) for row in store.lasting(database)]
    changed = follow_incidents(open_ones, _alarms(tracks), at)
    return tuple(_kept(database, each) for each in changed)


def _alarms(tracks: Mapping[str, Track]) -> Iterator[Alarm]:
    for key, track in tracks.items():
        if track.alarm is not None:
            yield Alarm(key, track.alarm, track.doubted or track.since, track.reason)


def _kept(database: sqlite3.Connection, incident: Incident) -> Incident:
    until = int(incident.closed.timestamp()) if incident.closed else None
    row = int(incident.since.timestamp()), until
    number = store.put(
        database, incident.id, row, lambda id_: _TOLD.dump_json(replace(incident, id=id_)).decode()
    )
    return replace(incident, id=number)


def _read(number: int, told: str) -> Incident:
    try:
        return _TOLD.validate_json(told)
    except ValidationError as problem:
        message = (
            f"Insiden {number} di {PATH} tidak terbaca. "
            "Simpan salinannya, lalu pulihkan dari cadangan: terbit restore."
        )
        raise UnfinishedError(message) from problem


def incidents_between(root: Path, start: dt.datetime, end: dt.datetime) -> tuple[Incident, ...]:
    """Return the incidents that lasted within a time, oldest first; raises UnfinishedError."""
    with opened(root / PATH) as database:
        return kept_between(database, start, end)


def every_incident(root: Path) -> tuple[Incident, ...]:
    """Return all incidents there ever were, oldest first; raises UnfinishedError."""
    return incidents_between(root, dt.datetime.fromtimestamp(0, dt.UTC), _END)


def kept_between(
    database: sqlite3.Connection, start: dt.datetime, end: dt.datetime
) -> tuple[Incident, ...]:
    """Return the same from a database that is open."""
    return tuple(_all(store.between(database, int(start.timestamp()), int(end.timestamp()))))


def open_incidents(root: Path) -> tuple[Incident, ...]:
    """Return the incidents that are not over, oldest first; raises UnfinishedError."""
    with opened(root / PATH) as database:
        return tuple(_all(store.lasting(database)))


def _all(rows: Iterable[tuple[int, str]]) -> Iterator[Incident]:
    return (_read(*row) for row in rows)


def close_kept(root: Path, incident: Incident, by: str, at: dt.datetime) -> None:
    """Keep that a person closed an incident; raises UnfinishedError."""
    with opened(root / PATH) as database:
        _kept(database, closed_by_person(incident, by, at))


def incident_of(root: Path, number: int) -> Incident:
    """Return one incident; raises UsageError where there is none of that number."""
    with opened(root / PATH) as database:
        told = store.numbered(database, number)
    if told is None:
        raise UsageError(f"Tidak ada insiden bernomor {number}.")
    return _read(number, told)
