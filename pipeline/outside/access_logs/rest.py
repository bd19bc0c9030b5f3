"""What was not known when a batch was read: met, numbered, and put beside it in a file."""

from collections.abc import Callable, Sequence
from dataclasses import astuple, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.outside.access_logs.engine import copied, listed

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

Parse = Callable[[str], Any]
SHOWN = 5
_ROWS = 20_000
_NAMES = ("second", "address", "method", "target", "status", "size", "referer", "agent")
_REST = """
CREATE OR REPLACE TABLE rest AS
SELECT source, second, address, method, target, status, size, referer_text AS referer,
    agent_text AS agent
FROM read_parquet([{files}]) WHERE NOT known AND odd IS NULL
"""
_ODD = "SELECT source, odd FROM read_parquet([{files}]) WHERE odd != ''"
_PUT = f"INSERT INTO rest SELECT unnest($source), {', '.join(f'unnest(${x})' for x in _NAMES)}"
_COLUMNS = "source, second, visitor, method, target, status, size, agent, referer"
_LINES = """
SELECT source, second, v.name AS visitor, method, target, status, size, a.number AS agent,
    r.number AS referer
FROM visitor v
JOIN (SELECT * FROM rest JOIN calendar ON number = (second + $shift) // 86400) b
    ON b.address = v.address AND b.month = v.month
JOIN agent a ON a.agent = b.agent
JOIN referer r ON r.referer = b.referer
"""


@dataclass
class Odd:
    """How many lines were of no known format, with a few to show."""

    bad: int = 0
    shown: list[str] = field(default_factory=list)


def open_rest(connection: "DuckDBPyConnection", files: Sequence[Path], parse: Parse) -> Odd:
    """Make the table `rest` of the lines in files that hold a word which was not known.

    `parse` reads a line that is not plain, into a dataclass of the table's columns or None.
    """
    names = listed(files)
    connection.execute(_REST.format(files=names))
    odd = Odd()
    asked = connection.cursor().execute(_ODD.format(files=names))
    while rows := asked.fetchmany(_ROWS):
        read = [(source, text, parse(text)) for source, text in rows]
        bad = [text for _, text, value in read if value is None]
        odd.bad += len(bad)
        odd.shown += bad[: SHOWN - len(odd.shown)]
        good = [(source, *astuple(value)) for source, _, value in read if value is not None]
        if good:
            columns = map(list, zip(*good, strict=True))
            connection.execute(_PUT, dict(zip(("source", *_NAMES), columns, strict=True)))
    return odd


def put_rest(connection: "DuckDBPyConnection", file: Path, shift: int) -> None:
    """Write the table `rest` into a file, once its words have numbers.

    What is of a month without a key has no visitor, and is left out.
    """
    copied(connection, _LINES, file, {"shift": shift}, "uncompressed")


def open_batch(connection: "DuckDBPyConnection", files: Sequence[Path], rest: Path) -> None:
    """Make the view `batch` of the lines in files, with those of their rest."""
    _view(connection, "batch", files, [rest])


def open_lines(
    connection: "DuckDBPyConnection", files: Sequence[Path], rest: Sequence[Path]
) -> None:
    """Make the view `line` of all files, with what was put beside them."""
    _view(connection, "line", files, rest)


def _view(
    connection: "DuckDBPyConnection", name: str, files: Sequence[Path], rest: Sequence[Path]
) -> None:
    read = f"SELECT {_COLUMNS}, filename AS file FROM read_parquet([{{}}], filename = true)"
    known, new = f"{read.format(listed(files))} WHERE known", read.format(listed(rest))
    connection.execute(f"CREATE OR REPLACE VIEW {name} AS {known} UNION ALL {new}")
