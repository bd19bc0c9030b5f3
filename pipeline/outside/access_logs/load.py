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
CREATE TABLE line (source SMALLINT, second BIGINT, address VARCHAR, method VARCHAR,
    target VARCHAR, status SMALLINT, size BIGINT, referer VARCHAR, agent VARCHAR,
    odd VARCHAR)
"""
# A combined line between its double quotes: who and when, request, answer, referer, a space, agent.
# What is not cut so, or has other words than usual in one place, is left to the parser.
_WHO = r"[0-9A-Za-z.:_-]{1,255} [^ ]+ [^ ]{1,255} "
_WHEN = r"\[\d\d/[A-Z][a-z]{2}/[12]\d{3}:\d\d:\d\d:\d\d [+-](0\d|1[0-4])[0-5]\d\] "
# `substring` and not a slice, which minds graphemes; one `strptime`, and no condition a column.
_LOAD = rf"""
INSERT INTO line
WITH cut AS (
    SELECT line, string_split(line, '"') AS p
    FROM read_csv($file, columns = {{'line': 'VARCHAR'}}, delim = e'\x01', quote = '', escape = '',
        header = false, auto_detect = false, max_line_size = 2097152, new_line = '\n')
    WHERE line IS NOT NULL
), told AS (
    SELECT line, p, string_split(p[2], ' ') AS asked,
        try_strptime(right(p[1], 29), '[%d/%b/%Y:%H:%M:%S %z] ') AS moment
    FROM cut
), read AS (
    SELECT line, p, asked, moment, moment IS NOT NULL AND len(asked) = 3
        AND (len(p) = 3
            OR suffix(p[3], ' ') AND p[5] = ' ' AND (len(p) = 7 AND p[7] = '' OR p[7] ^@ ' '))
        AND asked[1] IN ('GET', 'HEAD', 'POST', 'OPTIONS')
        AND asked[3] IN ('HTTP/1.1', 'HTTP/2.0', 'HTTP/1.0', 'HTTP/3.0')
        AND regexp_full_match(p[1], '{_WHO}{_WHEN}') AND NOT contains(line, '\')
        AND regexp_full_match(p[3], ' [1-9]\d\d (\d{{1,15}}|-) ?') AS plain
    FROM told
)
SELECT $source, epoch_us(moment) // 1000000, split_part(p[1], ' ', 1), asked[1], asked[2],
    try_cast(substring(p[3], 2, 3) AS SMALLINT),
    coalesce(try_cast(substring(p[3], 6) AS BIGINT), 0),
    coalesce(nullif(p[4], '-'), ''), coalesce(nullif(p[6], '-'), ''),
    CASE WHEN plain THEN NULL ELSE line END
FROM read
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
