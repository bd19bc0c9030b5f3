"""DuckDB, held to little memory: it works in a folder of its own and never asks the network."""

import importlib
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from pipeline.errors import UsageError

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

MEMORY = "1GB"
_WORK = "kerja-"
_ABSENT = (
    "DuckDB belum terpasang, padahal dipakai untuk membaca log. Pasang tambahan visitors: "
    "pip install 'terbit[visitors]', lalu jalankan lagi."
)


@contextmanager
def engine(folder: Path, memory: str = MEMORY) -> Iterator[tuple["DuckDBPyConnection", Path]]:
    """Yield a connection and a folder for passing files, both gone afterwards.

    Tables lie packed in a file below `folder`, and what needs more than `memory` spills beside it:
    memory stays the same for logs of any size. What a killed run left there holds addresses, and
    is deleted first, so only one may run at a time.

    Raises UsageError where DuckDB is not installed.
    """
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
        connection = duckdb.connect(f"{work}/log.duckdb", config=told)
        try:
            connection.execute("PRAGMA disable_checkpoint_on_shutdown")  # the file goes in a moment
            yield connection, Path(work)
        finally:
            connection.close()
