"""The database of the monitor: its tables, opened so that a killed process leaves it whole."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from pipeline.errors import UnfinishedError

PATH = "var/terbit.db"
_PATIENCE = 20.0
_TABLES = """
CREATE TABLE IF NOT EXISTS monitor_probe (
  id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE);
CREATE TABLE IF NOT EXISTS monitor_reason (
  id INTEGER PRIMARY KEY, words TEXT NOT NULL UNIQUE);
CREATE TABLE IF NOT EXISTS monitor_answer (
  probe INTEGER NOT NULL, at INTEGER NOT NULL, state INTEGER NOT NULL,
  ms INTEGER, reason INTEGER, PRIMARY KEY (probe, at)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS monitor_hour (
  probe INTEGER NOT NULL, hour INTEGER NOT NULL, ok INTEGER NOT NULL, warn INTEGER NOT NULL,
  bad INTEGER NOT NULL, unknown INTEGER NOT NULL, paused INTEGER NOT NULL,
  ms_sum INTEGER NOT NULL, ms_count INTEGER NOT NULL, ms_most INTEGER NOT NULL,
  PRIMARY KEY (probe, hour)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS monitor_track (
  probe INTEGER PRIMARY KEY, told TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS monitor_event (
  id INTEGER PRIMARY KEY, probe INTEGER NOT NULL, kind TEXT NOT NULL, state INTEGER NOT NULL,
  reason TEXT NOT NULL, since INTEGER NOT NULL, at INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS monitor_incident (
  id INTEGER PRIMARY KEY AUTOINCREMENT, since INTEGER NOT NULL, closed INTEGER, told TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS monitor_incident_open ON monitor_incident (id) WHERE closed IS NULL;
CREATE TABLE IF NOT EXISTS monitor_channel (name TEXT PRIMARY KEY, told TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS monitor_looked (
  site TEXT NOT NULL, path TEXT NOT NULL, at INTEGER NOT NULL, wrong INTEGER NOT NULL,
  PRIMARY KEY (site, path)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS monitor_mark (name TEXT PRIMARY KEY, at INTEGER NOT NULL);
"""
_HAS_OLD = "SELECT 1 FROM pragma_table_info('monitor_event') WHERE name = 'tell_after'"
_WITHOUT_OLD = (
    "DROP INDEX IF EXISTS monitor_event_untold",
    "ALTER TABLE monitor_event DROP COLUMN tell_after",
    "ALTER TABLE monitor_event DROP COLUMN told",
)


@contextmanager
def opened(file: Path) -> Iterator[sqlite3.Connection]:
    """Yield the database, made where it is absent; raises UnfinishedError where it cannot be used.

    It is written ahead (WAL): readers never wait, and after a kill it holds whole transactions.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        with closing(sqlite3.connect(file, _PATIENCE, isolation_level=None)) as database:
            database.execute("PRAGMA journal_mode = WAL")
            database.execute("PRAGMA synchronous = NORMAL")
            database.executescript(_TABLES)
            _renew(database)
            yield database
    except sqlite3.Error as problem:
        message = (
            f"{file.name} tidak dapat dipakai: {problem}. "
            "Simpan salinannya, lalu pulihkan dari cadangan: terbit restore."
        )
        raise UnfinishedError(message) from problem


def _renew(database: sqlite3.Connection) -> None:
    """Bring the table of events of an earlier version to the columns of now."""
    if not database.execute(_HAS_OLD).fetchone():
        return
    with one_write(database):
        if database.execute(_HAS_OLD).fetchone():  # another process may have been first
            for statement in _WITHOUT_OLD:
                database.execute(statement)


@contextmanager
def one_write(database: sqlite3.Connection) -> Iterator[None]:
    """Make what the block writes one transaction: all of it, or nothing."""
    database.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        database.execute("ROLLBACK")
        raise
    database.execute("COMMIT")
