"""What is remembered of channels of alerts: a text by the name of each, never its address."""

import sqlite3

from pipeline.outside.watch_store.opened import one_write


def channels(database: sqlite3.Connection) -> dict[str, str]:
    """Return what is remembered, by name."""
    return dict(database.execute("SELECT name, told FROM monitor_channel"))


def put(database: sqlite3.Connection, name: str, told: str) -> None:
    """Remember something of a channel in the place of what was remembered before."""
    with one_write(database):
        database.execute("REPLACE INTO monitor_channel VALUES (?, ?)", (name, told))
