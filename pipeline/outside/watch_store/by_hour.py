"""Answers of one probe counted by the hour, of what was thinned and of what is still whole."""

import sqlite3

from pipeline.outside.watch_store.hours import HOUR

# ok, warn, bad, unknown, paused
Counts = tuple[int, int, int, int, int]
_BY_HOUR = """
SELECT hour, SUM(ok), SUM(warn), SUM(bad), SUM(unknown), SUM(paused) FROM (
  SELECT hour, ok, warn, bad, unknown, paused FROM monitor_hour
    WHERE probe = :probe AND hour >= :first AND hour < :end
  UNION ALL
  SELECT at / 3600, SUM(state = 0), SUM(state = 1), SUM(state = 2), SUM(state = 3), SUM(state = 4)
    FROM monitor_answer
    WHERE probe = :probe AND at >= :first * 3600 AND at < :end * 3600 GROUP BY 1
) GROUP BY hour ORDER BY hour
"""


def by_hour(database: sqlite3.Connection, key: str, start: int, end: int) -> dict[int, Counts]:
    """Return the counts of a probe by the hour (its number since 1970), oldest first.

    `start` and `end` are seconds, cut to the hour; a probe that nobody knows has none.
    """
    found = database.execute("SELECT id FROM monitor_probe WHERE key = ?", (key,)).fetchone()
    if found is None:
        return {}
    given = {"probe": found[0], "first": start // HOUR, "end": end // HOUR}
    return {row[0]: tuple(row[1:]) for row in database.execute(_BY_HOUR, given)}
