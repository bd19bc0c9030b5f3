"""What is kept of the lines: one Parquet file a day, without addresses, counted once."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_LONGEST_PATH = 200
# What tells two requests apart for counting: the rest follows from these, or may change as the
# classes learn.
_SAME = "second, visitor, path, status, size"
_FACTS = f"""
CREATE VIEW fact AS
SELECT source, c.day, ((second + {{shift}}) % 86400 // 60)::SMALLINT AS minute, second,
    v.name AS visitor, l.method, left(split_part(l.target, '?', 1), {_LONGEST_PATH}) AS path,
    status, size, a.kind, a.device, coalesce(r.host, '') AS host,
    concat_ws(' ', t.codes, nullif(a.codes, ''), nullif(r.codes, ''), m.codes) AS codes
FROM line l
JOIN calendar c ON c.number = (l.second + {{shift}}) // 86400
JOIN visitor v ON v.address = l.address AND v.month = c.month
JOIN agent_label a ON a.agent = l.agent
LEFT JOIN referer_label r ON r.referer = l.referer
LEFT JOIN claim_label m ON m.agent = l.agent AND m.address = l.address
LEFT JOIN target_label t
    ON t.target = l.target AND t.method = l.method AND t.good = (l.status < 400)
"""
_NEW = f"""
CREATE OR REPLACE TABLE fresh AS
SELECT * EXCLUDE (source, turn, had) FROM (
    SELECT f.*, coalesce(k.n, 0) AS had FROM (
        SELECT *, row_number() OVER (PARTITION BY source, {_SAME}) AS turn FROM told
        WHERE day = $day
    ) f LEFT JOIN (SELECT {_SAME}, count(*) AS n FROM {{kept}} GROUP BY {_SAME}) k
        USING ({_SAME})
) WHERE turn > had QUALIFY row_number() OVER (PARTITION BY {_SAME}, turn) = 1
"""
_NONE = "(SELECT * EXCLUDE (source) FROM told WHERE false)"


_DAYS = """
SELECT c.day, min(source) = max(source) FROM line l
JOIN calendar c ON c.number = (l.second + $shift) // 86400 GROUP BY c.day ORDER BY c.day
"""


@dataclass(frozen=True)
class Kept:
    """How many lines of one day are new, and how many were counted before."""

    day: str
    new: int
    before: int


def make_facts(connection: "DuckDBPyConnection", shift: int) -> None:
    """Make the view `fact` of all lines that have labels; `shift` is the zone's, in seconds.

    From here on joins stay as they are written: the lines must stream past the labels, for in a
    table of a join they would fill the memory.
    """
    connection.execute("SET disabled_optimizers = 'join_order,build_side_probe_side'")
    connection.execute(_FACTS.format(shift=int(shift)))


def keep_days(connection: "DuckDBPyConnection", folder: Path, shift: int) -> Iterator[Kept]:
    """Add the view `fact` to the days in `folder`; yield how it went for each.

    A line that stands in two logs, or was kept before, counts once: of lines that are the same in
    second, visitor, path, status and size, a day keeps as many as one log ever held. A day is
    written whole and takes its name at the end, so a killed run leaves it as it was.
    """
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    days = connection.execute(_DAYS, {"shift": shift}).fetchall()
    simple = all(one and not (folder / f"{day}.parquet").exists() for day, one in days)
    yield from (_first(connection, folder) if simple else _merged(connection, folder, days))


def _first(connection: "DuckDBPyConnection", folder: Path) -> Iterator[Kept]:
    """Write days of which nothing is kept yet, all in one go."""
    new = folder / "baru"
    shutil.rmtree(new, ignore_errors=True)  # what a killed run left
    rows = "SELECT * EXCLUDE (source), day AS hari FROM fact"
    connection.execute(f"COPY ({rows}) TO '{new}' (FORMAT parquet, PARTITION_BY (hari))")
    for made in sorted(new.glob("hari=*")):
        day = made.name.removeprefix("hari=")
        parts = f"read_parquet('{made}/*.parquet', hive_partitioning = false)"
        (file, *more) = made.glob("*.parquet")
        if more:
            _write(connection, f"SELECT * FROM {parts}", folder / f"{day}.parquet")
        else:
            file.chmod(0o600)
            file.replace(folder / f"{day}.parquet")
        yield Kept(day, _counted(connection, f"read_parquet('{folder / day}.parquet')"), 0)
    shutil.rmtree(new, ignore_errors=True)


def _merged(
    connection: "DuckDBPyConnection", folder: Path, days: list[tuple[str, bool]]
) -> Iterator[Kept]:
    connection.execute("CREATE TABLE told AS SELECT * FROM fact")
    for day, _ in days:
        file = folder / f"{day}.parquet"
        kept = f"read_parquet('{file}')" if file.exists() else _NONE
        connection.execute(_NEW.format(kept=kept), {"day": day})
        new = _counted(connection, "fresh")
        lines = _counted(connection, f"told WHERE day = '{day}'")
        if new:
            _write(connection, f"SELECT * FROM fresh UNION ALL SELECT * FROM {kept}", file)
        yield Kept(day, new, lines - new)


def _counted(connection: "DuckDBPyConnection", rows: str) -> int:
    row = connection.execute(f"SELECT count(*) FROM {rows}").fetchone()
    return int(row[0]) if row else 0


def _write(connection: "DuckDBPyConnection", rows: str, file: Path) -> None:
    new = file.with_suffix(".baru")
    connection.execute(f"COPY ({rows}) TO '{new}' (FORMAT parquet)")
    new.chmod(0o600)
    new.replace(file)
