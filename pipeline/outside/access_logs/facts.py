"""What is kept of the lines: one Parquet file a day, without addresses, counted once."""

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
CREATE TABLE fact AS
SELECT source, strftime(make_timestamp((second + $shift) * 1000000), '%Y-%m-%d') AS day,
    (second + $shift) % 86400 // 60 AS minute, second, v.name AS visitor, l.method,
    left(split_part(l.target, '?', 1), {_LONGEST_PATH}) AS path, status, size, a.kind, a.device,
    coalesce(r.host, '') AS host,
    trim(concat_ws(' ', t.codes, a.codes, r.codes, c.codes)) AS codes
FROM line l
JOIN visitor v ON v.address = l.address
    AND v.month = strftime(make_timestamp((second + $shift) * 1000000), '%Y-%m')
JOIN agent_label a ON a.agent = l.agent
LEFT JOIN referer_label r ON r.referer = l.referer
LEFT JOIN claim_label c ON c.agent = l.agent AND c.address = l.address
LEFT JOIN target_label t
    ON t.target = l.target AND t.method = l.method AND t.good = (l.status < 400)
"""
_NEW = f"""
CREATE OR REPLACE TABLE fresh AS
SELECT * EXCLUDE (source, turn, had) FROM (
    SELECT f.*, coalesce(k.n, 0) AS had FROM (
        SELECT *, row_number() OVER (PARTITION BY source, {_SAME}) AS turn FROM fact
        WHERE day = $day
    ) f LEFT JOIN (SELECT {_SAME}, count(*) AS n FROM {{kept}} GROUP BY {_SAME}) k
        USING ({_SAME})
) WHERE turn > had QUALIFY row_number() OVER (PARTITION BY {_SAME}, turn) = 1
"""
_NONE = "(SELECT * FROM fact WHERE false)"


@dataclass(frozen=True)
class Kept:
    """How many lines of one day are new, and how many were counted before."""

    day: str
    new: int
    before: int


def make_facts(connection: "DuckDBPyConnection", shift: int) -> None:
    """Make the table `fact` of all lines that have labels; `shift` is the zone's, in seconds."""
    connection.execute(_FACTS, {"shift": shift})


def keep_days(connection: "DuckDBPyConnection", folder: Path) -> Iterator[Kept]:
    """Add the table `fact` to the days in `folder`; yield how it went for each.

    A line that stands in two logs, or was kept before, counts once: of lines that are the same in
    second, visitor, path, status and size, a day keeps as many as one log ever held. A day is
    written whole and takes its name at the end, so a killed run leaves it as it was.
    """
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    for day, lines, sources in _days(connection):
        file = folder / f"{day}.parquet"
        kept = f"read_parquet('{file}')" if file.exists() else _NONE
        if file.exists() or sources > 1:
            connection.execute(_NEW.format(kept=kept), {"day": day})
            new, rows = _count(connection), "SELECT * FROM fresh"
        else:
            new, rows = lines, f"SELECT * EXCLUDE (source) FROM fact WHERE day = '{day}'"
        if new:
            _write(
                connection,
                f"{rows} UNION ALL SELECT * FROM {kept}" if file.exists() else rows,
                file,
            )
        yield Kept(day, new, lines - new)


def _days(connection: "DuckDBPyConnection") -> list[tuple[str, int, int]]:
    return connection.execute(
        "SELECT day, count(*), count(DISTINCT source) FROM fact GROUP BY day ORDER BY day"
    ).fetchall()


def _count(connection: "DuckDBPyConnection") -> int:
    row = connection.execute("SELECT count(*) FROM fresh").fetchone()
    return int(row[0]) if row else 0


def _write(connection: "DuckDBPyConnection", rows: str, file: Path) -> None:
    new = file.with_suffix(".baru")
    connection.execute(f"COPY ({rows}) TO '{new}' (FORMAT parquet, COMPRESSION zstd)")
    new.chmod(0o600)
    new.replace(file)
