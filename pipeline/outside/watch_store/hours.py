"""Old answers as one line an hour, and how often each probe was answered well in a time."""

import sqlite3
from dataclasses import dataclass

from pipeline.outside.watch_store.opened import one_write

HOUR = 3600
_COUNTED = ", ".join(f"SUM(state = {state})" for state in range(5))
_AN_HOUR = (
    f"SELECT probe, at / {HOUR}, {_COUNTED},"
    " COALESCE(SUM(ms), 0), COUNT(ms), COALESCE(MAX(ms), 0)"
    " FROM monitor_answer WHERE at >= ? AND at < ? GROUP BY 1, 2"
)
_ADDED = ", ".join(
    f"{name} = {name} + excluded.{name}"
    for name in ("ok", "warn", "bad", "unknown", "paused", "ms_sum", "ms_count")
)
_PUT = (
    f"INSERT INTO monitor_hour {_AN_HOUR} ON CONFLICT (probe, hour)"
    f" DO UPDATE SET {_ADDED}, ms_most = MAX(ms_most, excluded.ms_most)"
)
_NAMES = ("ok", "warn", "bad", "unknown", "paused", "ms_sum", "ms_count")
# Each probe is looked up by itself, so that a report reads its own time only.
_SUMS = (
    f"SELECT probe.id, {', '.join(f'SUM({name})' for name in _NAMES)}, MAX(ms_most)"
    " FROM monitor_probe probe JOIN monitor_hour hour"
    " ON hour.probe = probe.id AND hour >= ? AND hour < ? GROUP BY probe.id"
    f" UNION ALL SELECT probe.id, {_COUNTED},"
    " COALESCE(SUM(ms), 0), COUNT(ms), COALESCE(MAX(ms), 0)"
    " FROM monitor_probe probe CROSS JOIN monitor_answer answer"
    " ON answer.probe = probe.id AND at >= ? AND at < ? GROUP BY probe.id"
)
_TOGETHER = (
    f"SELECT key, {', '.join(f'SUM({name})' for name in _NAMES)}, MAX(ms_most) FROM ("
    f" SELECT NULL AS id, {', '.join(f'0 AS {name}' for name in _NAMES)}, 0 AS ms_most"
    f" UNION ALL {_SUMS}"
    ") sums JOIN monitor_probe USING (id) GROUP BY key ORDER BY key"
)
_BY_HOUR = (
    f"SELECT hour, {', '.join(f'SUM({name})' for name in _NAMES[:5])} FROM ("
    f" SELECT hour, {', '.join(_NAMES[:5])} FROM monitor_hour"
    " WHERE probe = :probe AND hour >= :first AND hour < :end"
    f" UNION ALL SELECT at / {HOUR}, {_COUNTED} FROM monitor_answer"
    f" WHERE probe = :probe AND at >= :first * {HOUR} AND at < :end * {HOUR} GROUP BY 1"
    ") GROUP BY hour ORDER BY hour"
)
_MONTHS = (
    "SELECT strftime('%Y-%m', at, 'unixepoch'), COUNT(DISTINCT probe), SUM(count), MAX(at) FROM ("
    f" SELECT probe, hour * {HOUR} AS at, ok + warn + bad + unknown + paused AS count"
    " FROM monitor_hour UNION ALL SELECT probe, at, 1 FROM monitor_answer"
    ") GROUP BY 1"
)
# ok, warn, bad, unknown, paused
Counts = tuple[int, int, int, int, int]


@dataclass(frozen=True)
class Counted:
    """How often a probe was answered how in a time, and how long answers took (ms)."""

    probe: str
    ok: int
    warn: int
    bad: int
    unknown: int
    paused: int
    ms_sum: int
    ms_count: int
    ms_most: int

    @property
    def ms(self) -> float | None:
        """Return the mean time of an answer."""
        return self.ms_sum / self.ms_count if self.ms_count else None


def thin(database: sqlite3.Connection, before: int) -> int:
    """Make lines an hour of all answers before a moment (cut to the hour); return how many."""
    until = before // HOUR * HOUR
    with one_write(database):
        database.execute(_PUT, (0, until))
        gone = database.execute("DELETE FROM monitor_answer WHERE at < ?", (until,)).rowcount
        database.execute(
            "DELETE FROM monitor_reason WHERE id NOT IN"
            " (SELECT reason FROM monitor_answer WHERE reason IS NOT NULL)"
        )
    return gone


def counted(database: sqlite3.Connection, start: int, end: int) -> list[Counted]:
    """Return how each probe was answered from a moment up to another, both cut to the hour."""
    hours = start // HOUR, end // HOUR
    given = (*hours, hours[0] * HOUR, hours[1] * HOUR)
    return [Counted(*row) for row in database.execute(_TOGETHER, given)]


def by_hour(database: sqlite3.Connection, key: str, start: int, end: int) -> dict[int, Counts]:
    """Return the counts of a probe by the hour (its number since 1970), oldest first.

    `start` and `end` are seconds, cut to the hour; a probe that nobody knows has none.
    """
    found = database.execute("SELECT id FROM monitor_probe WHERE key = ?", (key,)).fetchone()
    if found is None:
        return {}
    given = {"probe": found[0], "first": start // HOUR, "end": end // HOUR}
    return {row[0]: tuple(row[1:]) for row in database.execute(_BY_HOUR, given)}


def months(database: sqlite3.Connection) -> dict[str, tuple[int, int, int]]:
    """Return for each month (UTC) how many probes were asked, how often, and when last."""
    return {
        month: (probes, count, last) for month, probes, count, last in database.execute(_MONTHS)
    }
