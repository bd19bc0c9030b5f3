"""What is kept of the lines: one Parquet file a day, without addresses, counted once."""

import shutil
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.outside.access_logs.engine import copied, counted, listed, quoted

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_LONGEST_PATH = 200
# What tells two requests apart for counting: the rest follows from these, or may change as the
# classes learn.
_SAME = "second, visitor, path, status, size"
_FACTS = f"""
CREATE VIEW fact AS
SELECT source, file, d.day, ((second + {{shift}}) % 86400 // 60)::SMALLINT AS minute, second,
    l.visitor, l.method, CASE WHEN contains(l.target, '?') OR strlen(l.target) > {_LONGEST_PATH}
        THEN left(split_part(l.target, '?', 1), {_LONGEST_PATH}) ELSE l.target END AS path,
    status, size, a.kind, a.device, r.host,
    concat_ws(' ', t.codes, nullif(a.codes, ''), nullif(r.codes, ''), m.codes) AS codes
FROM line l
JOIN day d ON d.number = (l.second + {{shift}}) // 86400
JOIN agent a ON a.number = l.agent
JOIN referer r ON r.number = l.referer
LEFT JOIN claim_label m ON m.agent = l.agent AND m.visitor = l.visitor
LEFT JOIN target_label t
    ON t.target = l.target AND t.method = l.method AND t.good = (l.status < 400)
"""
# Few words in many rows: numbers of a list are kept and parted several times as fast as texts. A
# list of many words would fill the memory: who wants that sends a new referer with every request.
_FEW = 10_000
_WORDS = (
    ("day_name", "SELECT DISTINCT day FROM day", ("day.day",)),
    (
        "agent_word",
        "SELECT kind FROM agent UNION SELECT device FROM agent",
        ("agent.kind", "agent.device"),
    ),
    ("host_name", "SELECT DISTINCT host FROM referer", ("referer.host",)),
)
_NEW = f"""
CREATE OR REPLACE TEMP TABLE fresh AS
SELECT * EXCLUDE (source, turn, had) FROM (
    SELECT f.*, coalesce(k.n, 0) AS had FROM (
        SELECT *, row_number() OVER (PARTITION BY source, {_SAME}) AS turn FROM told
    ) f LEFT JOIN (SELECT {_SAME}, count(*) AS n FROM {{kept}} GROUP BY {_SAME}) k
        USING ({_SAME})
) WHERE turn > had QUALIFY row_number() OVER (PARTITION BY {_SAME}, turn) = 1
"""
_NONE = "(SELECT * EXCLUDE (source) FROM told WHERE false)"

_DAYS = """
CREATE TABLE day AS
SELECT number, day, sum(n)::BIGINT AS n, min(first) = max(last) AS one, list(file) AS files FROM (
    SELECT (second + {shift}) // 86400 AS number, file, count(*) AS n, min(source) AS first,
        max(source) AS last
    FROM line GROUP BY ALL
) JOIN calendar USING (number) GROUP BY number, day
"""
_TOLD = "SELECT day, number * 86400 - $shift, n, one, files FROM day ORDER BY number"
# A day of so many lines is written by itself: parting many lines by day would fill the memory.
# Lines come in order of time, so those of one day are found without looking at all.
_MANY = 50_000
_BESIDE = 2
_OF_DAY = """SELECT * EXCLUDE (file) FROM fact
WHERE second BETWEEN {first} AND {first} + 86399 AND file IN ({files})"""


@dataclass(frozen=True)
class Kept:
    """How many lines of one day are new, and how many were counted before."""

    day: str
    new: int
    before: int


@dataclass(frozen=True)
class _Day:
    """A day of the lines: its first second, how many lines, and whether one log holds them all."""

    day: str
    first: int
    lines: int
    one: bool
    files: list[str]

    @property
    def rows(self) -> str:
        return _OF_DAY.format(first=self.first, files=listed(self.files))

    def file(self, folder: Path) -> Path:
        return folder / f"{self.day}.parquet"

    def is_simple(self, folder: Path) -> bool:
        return self.one and not self.file(folder).exists()


def make_facts(connection: "DuckDBPyConnection", shift: int) -> None:
    """Make the view `fact` of all lines; `shift` is the zone's, in seconds.

    Columns of few words become lists first, so nothing may be put into the tables afterwards.
    """
    connection.execute(_DAYS.format(shift=int(shift)))
    for name, words, columns in _WORDS:
        if 0 < counted(connection, f"({words})") <= _FEW:
            connection.execute(f"CREATE TYPE {name} AS ENUM ({words})")
            for table, column in (each.split(".") for each in columns):
                connection.execute(f"ALTER TABLE {table} ALTER {column} TYPE {name}")
    connection.execute(_FACTS.format(shift=int(shift)))


def keep_days(connection: "DuckDBPyConnection", folder: Path, shift: int) -> Iterator[Kept]:
    """Add the view `fact` to the days in `folder`; yield how it went for each.

    A line that stands in two logs, or was kept before, counts once: of lines that are the same in
    second, visitor, path, status and size, a day keeps as many as one log ever held. A day is
    written whole and takes its name at the end, so a killed run leaves it as it was.
    """
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    days = [_Day(*row) for row in connection.execute(_TOLD, {"shift": shift}).fetchall()]
    fresh = [each for each in days if each.is_simple(folder)]
    small = [each for each in fresh if each.lines < _MANY]
    if small:
        yield from _together(connection, folder, small)

    def put(day: _Day) -> Kept:
        one = _first if day in fresh else _merged
        return Kept(day.day, *one(connection.cursor(), day.rows, day.file(folder)))

    with ThreadPoolExecutor(_BESIDE) as pool:  # a day by itself leaves processors idle
        yield from pool.map(put, (each for each in days if each not in small))


def _together(
    connection: "DuckDBPyConnection", folder: Path, days: Sequence[_Day]
) -> Iterator[Kept]:
    """Write small days of which nothing is kept yet, all in one go."""
    new = folder / "baru"
    shutil.rmtree(new, ignore_errors=True)  # what a killed run left
    told = ", ".join(f"'{each.day}'" for each in days)
    rows = f"SELECT * EXCLUDE (source, file), day AS hari FROM fact WHERE day IN ({told})"
    connection.execute(f"COPY ({rows}) TO {quoted(new)} (FORMAT parquet, PARTITION_BY (hari))")
    for made in sorted(new.glob("hari=*")):
        day = made.name.removeprefix("hari=")
        parts = f"read_parquet({quoted(made / '*.parquet')}, hive_partitioning = false)"
        (file, *more) = made.glob("*.parquet")
        if more:
            _write(connection, f"SELECT * FROM {parts}", folder / f"{day}.parquet")
        else:
            file.chmod(0o600)
            file.replace(folder / f"{day}.parquet")
        yield Kept(
            day, counted(connection, f"read_parquet({quoted(folder / f'{day}.parquet')})"), 0
        )
    shutil.rmtree(new, ignore_errors=True)


def _first(connection: "DuckDBPyConnection", rows: str, file: Path) -> tuple[int, int]:
    """Write a day of which nothing is kept yet, and that stands in one log."""
    return _write(connection, f"SELECT * EXCLUDE (source) FROM ({rows})", file), 0


def _merged(connection: "DuckDBPyConnection", rows: str, file: Path) -> tuple[int, int]:
    connection.execute(f"CREATE OR REPLACE TEMP TABLE told AS {rows}")
    kept = f"read_parquet({quoted(file)})" if file.exists() else _NONE
    connection.execute(_NEW.format(kept=kept))
    new, lines = counted(connection, "fresh"), counted(connection, "told")
    if new:
        _write(connection, f"SELECT * FROM fresh UNION ALL SELECT * FROM {kept}", file)
    return new, lines - new


def _write(connection: "DuckDBPyConnection", rows: str, file: Path) -> int:
    """Write rows, where there are any, and return how many."""
    new = file.with_suffix(".baru")
    lines = copied(connection, rows, new)
    if lines:
        new.chmod(0o600)
        new.replace(file)
    else:
        new.unlink(missing_ok=True)
    return lines
