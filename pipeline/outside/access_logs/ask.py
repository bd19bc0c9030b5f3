"""Questions to the days that are kept: numbers alone, never an address."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.outside.access_logs.engine import listed

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

Row = tuple[Any, ...]
TOP = 20
_PAGE = """method = 'GET' AND status IN (200, 304)
    AND (suffix(path, '/') OR suffix(path, '.html'))"""
# Read anew for each question: columns of Parquet cost less than a table of all rows.
_SEEN = f"""
CREATE OR REPLACE TEMP VIEW seen AS SELECT *, reads AND {_PAGE} AS view FROM (
    SELECT *, kind = 'reader' AND codes IN ('', 'VIS012', 'VIS015')
        AND visitor NOT IN (SELECT visitor FROM flagged) AS reads FROM kept
)
"""
_SIGN = "codes NOT IN ('', 'VIS012', 'VIS015')"
_OTHERS = "kind != 'monitor' AND day BETWEEN $first AND $last"
# Minutes are counted only of those who asked enough to fill one. What the last condition leaves out
# no class thinks ill of: most visitors of a log are never looked at one by one.
_VISITORS = f"""
WITH whole AS (
    SELECT visitor, count(*) AS n, count(*) FILTER (status = 404) AS missing
    FROM kept WHERE {_OTHERS} GROUP BY visitor
), signed AS (
    SELECT visitor, count(*) AS n, count(DISTINCT day) AS days
    FROM kept WHERE {_OTHERS} AND {_SIGN} GROUP BY visitor
), minutes AS (
    SELECT visitor, max(n) AS most FROM (
        SELECT visitor, count(*) AS n FROM kept
        WHERE {_OTHERS} AND visitor IN (SELECT visitor FROM whole WHERE n > 99)
        GROUP BY visitor, day, minute
    ) GROUP BY visitor
), sent AS (
    SELECT visitor, max(n) AS most, max(along) AS along FROM (
        SELECT visitor, count(*) AS n, sum(count(*)) OVER (PARTITION BY path) AS along FROM kept
        WHERE {_OTHERS} AND method NOT IN ('GET', 'HEAD', 'OPTIONS', '') GROUP BY visitor, path
    ) GROUP BY visitor
)
SELECT w.visitor, w.n, w.missing, coalesce(m.most, 0), coalesce(s.most, 0),
    coalesce(g.n, 0), coalesce(g.days, 0), coalesce(s.along, 0)::BIGINT
FROM whole w LEFT JOIN minutes m USING (visitor) LEFT JOIN sent s USING (visitor)
    LEFT JOIN signed g USING (visitor)
WHERE g.n > 3 OR w.missing > 9 OR m.most > 99 OR s.along > 1
"""
_SPAN = "day BETWEEN $first AND $last"
_HONEST = "kind = 'bot' AND codes = ''"
_TOP = f"ORDER BY n DESC, 1 LIMIT {TOP}"
# Three small tables answer all questions: each row that is kept is counted three times, not eight.
_GATHERED = (
    f"""CREATE OR REPLACE TEMP TABLE tally AS
    SELECT day, minute // 60 AS hour, reads, view, kind = 'monitor' AS monitor, {_HONEST} AS honest,
        count(*) AS n, coalesce(sum(size), 0) AS size FROM seen GROUP BY ALL""",
    """CREATE OR REPLACE TEMP TABLE reader AS
    SELECT DISTINCT day, visitor, device FROM seen WHERE view""",
    """CREATE OR REPLACE TEMP TABLE place AS
    SELECT path, view, reads AND status IN (404, 410) AS lost, codes = 'VIS015' AS old,
        CASE WHEN view AND codes = '' THEN host ELSE '' END AS host, count(*) AS n
        FROM seen WHERE day BETWEEN getvariable('first') AND getvariable('last')
        AND (view OR reads AND status IN (404, 410) OR codes = 'VIS015') GROUP BY ALL""",
)
_ASKED = {
    "totals": f"""SELECT coalesce(sum(n) FILTER (view), 0)::BIGINT,
        (SELECT count(DISTINCT visitor) FROM reader WHERE {_SPAN}),
        coalesce(sum(n) FILTER (monitor), 0)::BIGINT, coalesce(sum(n) FILTER (honest), 0)::BIGINT,
        coalesce(sum(n) FILTER (NOT reads AND NOT monitor AND NOT honest), 0)::BIGINT,
        coalesce(sum(n), 0)::BIGINT, coalesce(sum(size), 0)::BIGINT FROM tally WHERE {_SPAN}""",
    "days": f"""SELECT day, coalesce(sum(n) FILTER (view), 0)::BIGINT, coalesce(any_value(who), 0)
        FROM tally LEFT JOIN (SELECT day, count(DISTINCT visitor) AS who FROM reader GROUP BY day)
        USING (day) WHERE {_SPAN} GROUP BY day ORDER BY day""",
    "pages": f"SELECT path, sum(n)::BIGINT AS n FROM place WHERE view GROUP BY 1 {_TOP}",
    "sections": f"""SELECT coalesce(nullif(split_part(path, '/', 2), ''), '/'), sum(n)::BIGINT AS n
        FROM place WHERE view GROUP BY 1 {_TOP}""",
    "devices": f"""SELECT device, count(DISTINCT visitor) AS n FROM reader
        WHERE {_SPAN} GROUP BY 1 {_TOP}""",
    "hosts": f"SELECT host, sum(n)::BIGINT AS n FROM place WHERE host != '' GROUP BY 1 {_TOP}",
    "lost": f"""SELECT path, sum(n)::BIGINT AS n FROM place
        WHERE lost GROUP BY 1 HAVING sum(n) > 1 {_TOP}""",
    "old": f"SELECT path, sum(n)::BIGINT AS n FROM place WHERE old GROUP BY 1 {_TOP}",
}
_SIGNS = """
SELECT code, count(*), count(DISTINCT visitor), count(*) FILTER (status < 300), min(day), max(day),
    arg_max(path, second), arg_max(visitor, second)
FROM (SELECT *, unnest(string_split(codes, ' ')) AS code FROM kept WHERE codes != ''
      AND day BETWEEN $first AND $last)
GROUP BY code ORDER BY code
"""
# Of each hour in which the server failed: all requests, failures, who asked, and for what most.
_FAILED = """
WITH failed AS (
    SELECT day, minute // 60 AS hour, count(*) AS n, count(DISTINCT visitor) AS who,
        mode(path) AS path, mode(visitor) AS visitor
    FROM kept WHERE status >= 500 AND day BETWEEN $first AND $last GROUP BY ALL
)
SELECT day, hour, sum(t.n)::BIGINT, f.n, who, path, visitor
FROM failed f JOIN tally t USING (day, hour) GROUP BY ALL ORDER BY day, hour
"""
_HOURS = "SELECT day, hour, sum(n)::BIGINT FROM tally WHERE reads GROUP BY day, hour"


def open_days(connection: "DuckDBPyConnection", files: Sequence[Path]) -> None:
    """Make the view `kept` of the days' files; no file gives no row."""
    rows = f"SELECT * FROM read_parquet([{listed(files)}])"
    connection.execute(f"CREATE OR REPLACE TEMP VIEW kept AS {rows}")


def shown(pseudonym: int) -> str:
    """Return a pseudonym as people see it: sixteen digits of base sixteen."""
    return f"{pseudonym:016x}"


def busy_visitors(connection: "DuckDBPyConnection", first: str, last: str) -> list[Row]:
    """Return, of visitors of whom a class might think ill, what each did in those days."""
    rows = connection.execute(_VISITORS, {"first": first, "last": last}).fetchall()
    return [(shown(row[0]), *row[1:]) for row in rows]


def flag(connection: "DuckDBPyConnection", rows: Sequence[tuple[str, str]]) -> None:
    """Remember the codes of visitors, one row a code, and part readers from the rest."""
    connection.execute("CREATE OR REPLACE TEMP TABLE flagged (visitor UBIGINT, code VARCHAR)")
    if rows:
        columns = [[int(name, 16) for name, _ in rows], [code for _, code in rows]]
        connection.execute("INSERT INTO flagged SELECT unnest($1), unnest($2)", columns)
    connection.execute(_SEEN)


def gather(connection: "DuckDBPyConnection", first: str, last: str) -> None:
    """Count what is kept, once, for all questions; paths only of the days from `first` to `last`.

    Comes after `flag`, which tells who is no reader.
    """
    connection.execute("SET VARIABLE first = $1", [first])
    connection.execute("SET VARIABLE last = $1", [last])
    for table in _GATHERED:
        connection.execute(table)


def ask(connection: "DuckDBPyConnection", question: str, first: str, last: str) -> list[Row]:
    """Return the rows of a question by its name, for the days from `first` to `last`."""
    asked = _ASKED[question]
    told = {"first": first, "last": last} if "$first" in asked else {}
    return connection.execute(asked, told).fetchall()


def signs(connection: "DuckDBPyConnection", first: str, last: str) -> list[Row]:
    """Return for each code its requests, visitors, answers, first and last day, and a sample."""
    rows = connection.execute(_SIGNS, {"first": first, "last": last}).fetchall()
    return [(*row[:-1], shown(row[-1])) for row in rows]


def failed_hours(connection: "DuckDBPyConnection", first: str, last: str) -> list[Row]:
    """Return for each hour in which the server failed: day, hour, requests, failures, visitors, and
    the path and the visitor of most; comes after `gather`.
    """
    rows = connection.execute(_FAILED, {"first": first, "last": last}).fetchall()
    return [(*row[:-1], shown(row[-1])) for row in rows]


def hours(connection: "DuckDBPyConnection") -> list[Row]:
    """Return how much readers asked for in each hour of each day."""
    return connection.execute(_HOURS).fetchall()
