"""A copy of a SQLite database that is whole, whoever writes to it meanwhile."""

import sqlite3
from contextlib import closing
from pathlib import Path

from pipeline.errors import UnfinishedError


def database_copied(source: Path, target: Path) -> None:
    """Copy a database by its own means; raises UnfinishedError where it cannot be read."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.unlink(missing_ok=True)
    try:
        with (
            closing(sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True)) as reading,
            closing(sqlite3.connect(target)) as writing,
        ):
            reading.backup(writing)
    except sqlite3.Error as problem:
        message = f"{source.name} tidak terbaca sebagai basis data SQLite: {problem}."
        raise UnfinishedError(message) from problem
