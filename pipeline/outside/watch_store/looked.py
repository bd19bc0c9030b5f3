"""Which files of a site were looked at, and when: so that all of them have their turn."""

import sqlite3
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from pipeline.outside.watch_store.opened import one_write


@dataclass(frozen=True)
class LookedRow:
    """A path or address of a site, when it was seen last (seconds since 1970, UTC), and whether
    it was not as published then."""

    path: str
    at: int
    wrong: bool


def looked(database: sqlite3.Connection, site: str) -> list[LookedRow]:
    """Return what is known of a site."""
    asked = "SELECT path, at, wrong FROM monitor_looked WHERE site = ? ORDER BY path"
    return [
        LookedRow(path, at, bool(wrong)) for path, at, wrong in database.execute(asked, (site,))
    ]


def put_looked(
    database: sqlite3.Connection, site: str, rows: Iterable[LookedRow], gone: Collection[str]
) -> None:
    """Write what one look saw, and forget paths that are gone."""
    with one_write(database):
        told = [(site, each.path, each.at, int(each.wrong)) for each in rows]
        database.executemany("REPLACE INTO monitor_looked VALUES (?, ?, ?, ?)", told)
        forgotten = [(site, path) for path in gone]
        database.executemany("DELETE FROM monitor_looked WHERE site = ? AND path = ?", forgotten)
