"""Clean pieces into files of lines: what is known of a plain one as numbers, the rest as texts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.outside.access_logs.engine import copied
from pipeline.outside.access_logs.pieces import growing, pieces_of

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

# A combined line between its double quotes: who and when, request, answer, referer, a space, agent.
# What is not cut so, or has other words than usual in one place, is left to the parser.
_CUT = r"""
SELECT line, p, string_split(p[1], ' ') AS w, string_split(p[2], ' ') AS asked FROM (
    SELECT line, string_split(line, '"') AS p
    FROM read_csv($file, columns = {'line': 'VARCHAR'}, delim = e'\x01', quote = '', escape = '',
        header = false, auto_detect = false, max_line_size = 2097152, new_line = '\n')
    WHERE line != '')
"""
# `substring` and not a slice, which minds graphemes.
_PARTED = f"""
SELECT line, p, w, asked, w[1] AS address, asked[1] AS method, asked[2] AS target,
    epoch_us(try_strptime(w[4] || w[5], '[%d/%b/%Y:%H:%M:%S%z]')) // 1000000 AS second,
    try_cast(substring(p[3], 2, 3) AS SMALLINT) AS status,
    coalesce(try_cast(substring(p[3], 6) AS BIGINT), 0) AS size,
    coalesce(nullif(p[4], '-'), '') AS referer, coalesce(nullif(p[6], '-'), '') AS agent
FROM ({_CUT})
"""
_YEARS = "-30610224000 AND 32503679999"  # from 1000 to 2999
# The condition of a CASE: what is true of most lines stands first in an OR, and ends it.
_PLAIN = rf"""len(w) = 6 AND w[6] = '' AND second BETWEEN {_YEARS} AND strlen(w[4]) = 21
    AND (w[5] = '+0700]' OR w[5] = '+0000]'
        OR regexp_full_match(w[5], '[+-](0\d|1[0-4])[0-5]\d\]'))
    AND w[2] != '' AND w[3] != '' AND strlen(w[3]) < 256
    AND (v.name IS NOT NULL OR regexp_full_match(l.address, '[0-9A-Za-z.:_-]{{1,255}}'))
    AND len(asked) = 3 AND NOT suffix(p[2], '\')
    AND (method = 'GET' OR method IN ('HEAD', 'POST', 'OPTIONS'))
    AND (asked[3] = 'HTTP/1.1' OR asked[3] = 'HTTP/2.0' OR asked[3] IN ('HTTP/1.0', 'HTTP/3.0'))
    AND regexp_full_match(p[3], ' [1-9]\d\d (\d{{1,15}}|-) ?')
    AND (len(p) = 3 OR len(p) > 6 AND p[5] = ' ' AND suffix(p[3], ' ')
        AND NOT suffix(p[4], '\') AND NOT suffix(p[6], '\')
        AND (len(p) = 7 AND p[7] = '' OR p[7] ^@ ' '))"""
_MET = f"""
SELECT second, method, target, status, size, l.address, l.referer, l.agent, v.name AS visitor,
    a.number AS agent_number, r.number AS referer_number,
    CASE WHEN {_PLAIN} THEN NULL ELSE line END AS odd,
    odd IS NULL AND v.name IS NOT NULL AND a.number IS NOT NULL AND r.number IS NOT NULL AS known
FROM ({_PARTED}) l
LEFT JOIN calendar c ON c.number = (l.second + $shift) // 86400
LEFT JOIN visitor v ON v.address = l.address AND v.month = c.month
LEFT JOIN agent a ON a.agent = l.agent
LEFT JOIN referer r ON r.referer = l.referer
"""
_READ = f"""
SELECT $source AS source, second, visitor, method, target, status, size, agent_number AS agent,
    referer_number AS referer, known, CASE WHEN known THEN NULL ELSE address END AS address,
    CASE WHEN known THEN NULL ELSE agent END AS agent_text,
    CASE WHEN known THEN NULL ELSE referer END AS referer_text, odd
FROM ({_MET})
"""


@dataclass
class Batch:
    """Some lines of the logs, in files of their own; `cut` of them were longer than is kept.

    `rest` is where what was not known of them shall stand; `size` is in bytes.
    """

    rest: Path
    files: list[Path] = field(default_factory=list)
    lines: int = 0
    cut: int = 0
    size: int = 0


def load_logs(
    connection: "DuckDBPyConnection", names: Sequence[str], folder: Path, shift: int
) -> Iterator[Batch]:
    """Read logs into files below `folder`, and yield them batch by batch.

    `shift` is the zone's, in seconds. Raises UsageError where a log is not there, UnfinishedError
    where one breaks off.
    """
    enough, number = growing(), count()
    batch, most = Batch(folder / "sisa-0.parquet"), next(enough)
    for source, name in enumerate(names):
        for piece in pieces_of(name, folder):
            # A table would cost more: DuckDB counts the different values of each column of one.
            file = folder / f"baris-{next(number)}.parquet"
            told = {"file": str(piece.file), "source": source, "shift": shift}
            batch.lines += copied(connection, _READ, file, told, "uncompressed")
            batch.files.append(file)
            batch.cut, batch.size = batch.cut + piece.cut, batch.size + piece.size
            if batch.size >= most:
                yield batch
                batch, most = Batch(folder / f"sisa-{next(number)}.parquet"), next(enough)
    if batch.files:
        yield batch
