"""Clean pieces into the table `line`: most lines by DuckDB, the odd ones by a parser of ours."""

from collections.abc import Callable, Sequence
from dataclasses import astuple, dataclass, field, is_dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.outside.access_logs.pieces import pieces_of

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

Parse = Callable[[str], Any]
_BATCH = 20_000
_SHOWN = 5
_TABLE = """
CREATE TABLE line (source SMALLINT, second BIGINT, address VARCHAR, method VARCHAR, target VARCHAR,
    status SMALLINT, size BIGINT, referer VARCHAR, agent VARCHAR, odd VARCHAR)
"""
# A combined line between its double quotes: who and when, request, answer, referer, a space, agent.
# What is not cut so, or holds an escaped quote, is left to the parser.
_LOAD = r"""
INSERT INTO line
WITH cut AS (
    SELECT line, string_split(line, '"') AS p
    FROM read_csv($file, columns = {'line': 'VARCHAR'}, delim = e'\x01', quote = '', escape = '',
        header = false, auto_detect = false, max_line_size = 2097152, new_line = '\n')
    WHERE line IS NOT NULL
), told AS (
    SELECT line, p, right(p[1], 29) AS stamp, split_part(p[1], ' ', 1) AS address,
        string_split(p[2], ' ') AS asked, string_split(p[3], ' ') AS answer,
        (len(p) = 3 OR (p[5] = ' ' AND (len(p) = 7 AND p[7] = '' OR p[7] ^@ ' ')))
            AND NOT contains(line, '\') AS whole
    FROM cut
), read AS (
    SELECT line, p, address, asked, stamp, whole,
        epoch(try_strptime(stamp[2:21], '%d/%b/%Y:%H:%M:%S'))::BIGINT AS local,
        try_cast(stamp[23:27] AS INTEGER) AS zone,
        try_cast(answer[2] AS SMALLINT) AS status,
        CASE answer[3] WHEN '-' THEN 0 ELSE try_cast(answer[3] AS BIGINT) END AS size
    FROM told
), judged AS (
    SELECT *, whole AND local IS NOT NULL AND zone IS NOT NULL AND status BETWEEN 100 AND 999
        AND size >= 0 AND len(asked) = 3 AND starts_with(asked[3], 'HTTP/') AND p[1][-30] = ' '
        AND stamp[1] = '[' AND stamp[28:29] = '] ' AND len(address) > 0
        AND len(string_split(p[1], ' ')) = 6 AS plain
    FROM read
)
SELECT $source, CASE WHEN plain THEN
        local - sign(zone) * (abs(zone) // 100 * 3600 + abs(zone) % 100 * 60) END,
    CASE WHEN plain THEN address END, CASE WHEN plain THEN asked[1] END,
    CASE WHEN plain THEN asked[2] END, CASE WHEN plain THEN status END,
    CASE WHEN plain THEN size END,
    CASE WHEN plain THEN coalesce(nullif(p[4], '-'), '') END,
    CASE WHEN plain THEN coalesce(nullif(p[6], '-'), '') END,
    CASE WHEN plain THEN NULL ELSE line END
FROM judged
"""
_PUT = """
INSERT INTO line SELECT $source, unnest($second), unnest($address), unnest($method),
    unnest($target), unnest($status), unnest($size), unnest($referer), unnest($agent), NULL
"""
_NAMES = ("second", "address", "method", "target", "status", "size", "referer", "agent")


@dataclass
class Loaded:
    """How reading went: all lines, those of no known format with a few to show, those cut."""

    lines: int = 0
    bad: int = 0
    cut: int = 0
    shown: list[str] = field(default_factory=list)


def load_logs(
    connection: "DuckDBPyConnection", names: Sequence[str], parse: Parse, folder: Path
) -> Loaded:
    """Read logs into the table `line`, each with its number as `source`; return how it went.

    `parse` reads a line that is not plain, into a dataclass of the table's columns or None. Raises
    UsageError where a file is not there, UnfinishedError where one breaks off.
    """
    connection.execute(_TABLE)
    loaded = Loaded()
    for source, name in enumerate(names):
        for piece in pieces_of(name, folder):
            connection.execute(_LOAD, {"file": str(piece.file), "source": source})
            loaded.cut += piece.cut
            _read_odd(connection, parse, source, loaded)
    loaded.lines = _one(connection, "SELECT count(*) FROM line") + loaded.bad
    return loaded


def _read_odd(connection: "DuckDBPyConnection", parse: Parse, source: int, loaded: Loaded) -> None:
    odd = connection.cursor().execute("SELECT odd FROM line WHERE odd IS NOT NULL AND odd != ''")
    while rows := odd.fetchmany(_BATCH):
        read = [(text, parse(text)) for (text,) in rows]
        good = [value for _, value in read if is_dataclass(value)]
        bad = [text for text, value in read if value is None]
        loaded.bad += len(bad)
        loaded.shown += bad[: _SHOWN - len(loaded.shown)]
        _put(connection, source, good)
    connection.execute("DELETE FROM line WHERE odd IS NOT NULL")


def _put(connection: "DuckDBPyConnection", source: int, good: Sequence[Any]) -> None:
    if good:
        columns = zip(*(astuple(value) for value in good), strict=True)
        connection.execute(
            _PUT, {"source": source, **dict(zip(_NAMES, map(list, columns), strict=True))}
        )


def _one(connection: "DuckDBPyConnection", question: str) -> int:
    row = connection.execute(question).fetchone()
    return int(row[0]) if row else 0
