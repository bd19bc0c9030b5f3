"""DuckDB, held to little memory: it works in a folder of its own and never asks the network."""

import importlib
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from pipeline.errors import UsageError

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

MEMORY = "1GB"
_WORK = "kerja-"
# What one query gave back the next one takes: pages stay for ten seconds, or a twentieth of the
# time goes into asking the system for them again.
_KEEP_PAGES = "dirty_decay_ms:10000,muzzy_decay_ms:10000"
_ABSENT = (
    "DuckDB belum terpasang, padahal dipakai untuk membaca log. Pasang tambahan visitors: "
    "pip install 'terbit[visitors]', lalu jalankan lagi."
)


def quoted(text: str | Path) -> str:
    """Return a text as a literal of SQL."""
    return "'" + str(text).replace("'", "''") + "'"


def listed(files: Iterable[str | Path]) -> str:
    """Return the names of files as literals of SQL, between commas."""
    return ", ".join(map(quoted, files))


def counted(connection: "DuckDBPyConnection", rows: str) -> int:
    """Return how many rows a table, or a question in brackets, has."""
    return _number(connection.execute(f"SELECT count(*) FROM {rows}").fetchone())


def copied(
    connection: "DuckDBPyConnection",
    rows: str,
    file: Path,
    told: Mapping[str, object] | None = None,
    packing: str = "snappy",
) -> int:
    """Write the rows of a question into a Parquet file, and return how many; `told`: its values."""
    asked = f"COPY ({rows}) TO {quoted(file)} (FORMAT parquet, COMPRESSION {packing})"
    return _number(connection.execute(asked, told).fetchone())


def _number(row: tuple[int, ...] | None) -> int:
    return row[0] if row else 0


@contextmanager
def engine(folder: Path, memory: str = MEMORY) -> Iterator[tuple["DuckDBPyConnection", Path]]:
    """Yield a connection and a folder for passing files, both gone afterwards.

    What needs more than `memory` spills below `folder`. What a killed run left there holds
    addresses, and is deleted first, so only one may run at a time.

    Raises UsageError where DuckDB is not installed.
    """
    os.environ.setdefault("DUCKDB_JE_MALLOC_CONF", _KEEP_PAGES)
    try:
        duckdb = importlib.import_module("duckdb")
    except ImportError as problem:
        raise UsageError(_ABSENT) from problem
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    for left in folder.glob(f"{_WORK}*"):
        shutil.rmtree(left, ignore_errors=True)
    with TemporaryDirectory(prefix=_WORK, dir=folder) as work:
        told = {
            "memory_limit": memory,
            "temp_directory": f"{work}/tumpah",
            "preserve_insertion_order": "false",
            "autoinstall_known_extensions": "false",
            "autoload_known_extensions": "false",
        }
        connection = duckdb.connect(config=told)
        try:
            yield connection, Path(work)
        finally:
            connection.close()
