"""Answers, tracks and events: written in one move after each run, and read again."""

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pipeline.outside.watch_store.opened import one_write


@dataclass(frozen=True)
class AnswerRow:
    """One answer of one probe; `at` in seconds since 1970 (UTC), `ms` where time was taken."""

    probe: str
    at: int
    state: int
    ms: int | None
    reason: str


@dataclass(frozen=True)
class EventRow:
    """What became of an alarm: first seen wrong `since`, told of by an answer `at`."""

    probe: str
    kind: str
    state: int
    reason: str
    since: int
    at: int
    id: int = 0


def put(
    database: sqlite3.Connection,
    answers: Iterable[AnswerRow],
    tracks: Mapping[str, str],
    events: Iterable[EventRow],
) -> None:
    """Write what one run came to; tracks are texts by the key of their probe."""
    with one_write(database):
        for each in answers:
            row = (_probe(database, each.probe), each.at, each.state, each.ms)
            reason = _reason(database, each.reason) if each.reason else None
            database.execute("REPLACE INTO monitor_answer VALUES (?, ?, ?, ?, ?)", (*row, reason))
        for key, told in tracks.items():
            track = (_probe(database, key), told)
            database.execute("REPLACE INTO monitor_track VALUES (?, ?)", track)
        for event in events:
            _put_event(database, event)


def _put_event(database: sqlite3.Connection, event: EventRow) -> None:
    database.execute(
        "INSERT INTO monitor_event (probe, kind, state, reason, since, at)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        (
            _probe(database, event.probe),
            *(event.kind, event.state, event.reason, event.since, event.at),
        ),
    )


def _probe(database: sqlite3.Connection, key: str) -> int:
    database.execute("INSERT OR IGNORE INTO monitor_probe (key) VALUES (?)", (key,))
    found = database.execute("SELECT id FROM monitor_probe WHERE key = ?", (key,)).fetchone()
    return int(found[0])


def _reason(database: sqlite3.Connection, words: str) -> int:
    database.execute("INSERT OR IGNORE INTO monitor_reason (words) VALUES (?)", (words,))
    found = database.execute("SELECT id FROM monitor_reason WHERE words = ?", (words,)).fetchone()
    return int(found[0])


def tracks(database: sqlite3.Connection) -> dict[str, str]:
    """Return what is remembered of every probe, by its key."""
    asked = "SELECT key, told FROM monitor_track JOIN monitor_probe ON monitor_probe.id = probe"
    return dict(database.execute(asked))


def events(database: sqlite3.Connection, since: int = 0) -> list[EventRow]:
    """Return events from a moment on, oldest first."""
    asked = (
        "SELECT key, kind, state, reason, since, at, monitor_event.id"
        " FROM monitor_event JOIN monitor_probe ON monitor_probe.id = probe"
        " WHERE at >= ? ORDER BY at, monitor_event.id"
    )
    return [EventRow(*row) for row in database.execute(asked, (since,))]


def set_mark(database: sqlite3.Connection, name: str, at: int) -> None:
    """Remember when something was last done."""
    database.execute("REPLACE INTO monitor_mark VALUES (?, ?)", (name, at))


def mark(database: sqlite3.Connection, name: str) -> int | None:
    """Return when something was last done, or None."""
    found = database.execute("SELECT at FROM monitor_mark WHERE name = ?", (name,)).fetchone()
    return int(found[0]) if found else None
