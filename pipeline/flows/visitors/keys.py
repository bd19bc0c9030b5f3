"""The secrets by which a month's addresses become pseudonyms, and their end."""

import os
import secrets
from collections.abc import Iterable
from pathlib import Path

_BYTES = 32


def key_of(folder: Path, days: Path, month: str) -> bytes | None:
    """Return a month's secret, made where there is none.

    None for a month of which days are kept but whose secret was destroyed: its lines cannot be told
    from those that were counted.
    """
    file = folder / f"{month}.kunci"
    if not file.exists() and any(days.glob(f"{month}-*.parquet")):
        return None
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    if not file.exists():
        _make(file)
    return file.read_bytes()


def _make(file: Path) -> None:
    new = file.with_suffix(".baru")
    opened = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        os.write(opened, secrets.token_bytes(_BYTES))
        os.fsync(opened)
    finally:
        os.close(opened)
    new.replace(file)


def forget_keys(folder: Path, oldest: str) -> tuple[str, ...]:
    """Destroy the secrets of months before `oldest`; return those months."""
    gone = [file for file in _sorted(folder.glob("*.kunci")) if file.stem < oldest]
    for file in gone:
        file.unlink()
    return tuple(file.stem for file in gone)


def _sorted(files: Iterable[Path]) -> list[Path]:
    return sorted(files, key=lambda file: file.name)
