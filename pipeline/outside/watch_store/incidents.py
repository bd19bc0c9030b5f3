"""Incidents, kept whole for good: a row each, with its document as text."""

import sqlite3
from collections.abc import Callable

from pipeline.outside.watch_store.opened import one_write

_COLUMNS = "SELECT id, told FROM monitor_incident"


def lasting(database: sqlite3.Connection) -> list[tuple[int, str]]:
    """Return the incidents that are not closed, oldest first, each with its number."""
    return list(database.execute(f"{_COLUMNS} WHERE closed IS NULL ORDER BY id"))


def between(database: sqlite3.Connection, start: int, end: int) -> list[tuple[int, str]]:
    """Return the incidents that lasted within a time (seconds since 1970), oldest first."""
    wanted = f"{_COLUMNS} WHERE since < ? AND (closed IS NULL OR closed >= ?) ORDER BY id"
    return list(database.execute(wanted, (end, start)))


def numbered(database: sqlite3.Connection, number: int) -> str | None:
    """Return one incident by its number, or None."""
    wanted = "SELECT told FROM monitor_incident WHERE id = ?"
    found = database.execute(wanted, (number,)).fetchone()
    return str(found[0]) if found else None


def put(
    database: sqlite3.Connection,
    number: int,
    row: tuple[int, int | None],
    told: Callable[[int], str],
) -> int:
    """Keep an incident (0: a new one) and return its number; `row` is since when and until when."""
    with one_write(database):
        if not number:
            sql = "INSERT INTO monitor_incident (since, closed, told) VALUES (?, ?, '')"
            number = int(database.execute(sql, row).lastrowid or 0)
        database.execute(
            "UPDATE monitor_incident SET since = ?, closed = ?, told = ? WHERE id = ?",
            (*row, told(number), number),
        )
    return number
