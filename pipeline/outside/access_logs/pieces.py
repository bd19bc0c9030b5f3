"""Log files as pieces that DuckDB can read: UTF-8, no control characters, no endless line."""

import gzip
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from typing import IO, cast

from pipeline.errors import UnfinishedError, UsageError
from pipeline.outside.access_logs.cleaning import Cleaner

PIPE = "-"
_BLOCK = 256 * 1024
FIRST, _MOST = 16 * 1024**2, 128 * 1024**2
_GZIP, _ZSTD = b"\x1f\x8b", b"\x28\xb5\x2f\xfd"


@dataclass(frozen=True)
class Piece:
    """A file of clean lines; `cut` tells how many of them were longer than is kept.

    `size` is in bytes; `last`: the log ends with it.
    """

    file: Path
    size: int
    cut: int
    last: bool


def growing() -> Iterator[int]:
    """Yield how many bytes are read at a time: few first, so that what they hold is soon known."""
    most = FIRST
    while True:
        yield most
        most = min(2 * most, _MOST)


def pieces_of(name: str, folder: Path) -> Iterator[Piece]:
    """Yield a log as clean pieces below `folder`; the next is made while the one before is read.

    A piece is written over once the next is asked for: a packed log of any size needs little room.
    Raises UsageError where there is no such file, UnfinishedError where it breaks off.
    """
    with _opened(name) as stream, ThreadPoolExecutor(1) as beside:
        files, cleaner = cycle((folder / "potongan-0", folder / "potongan-1")), Cleaner()
        pieces = (beside.submit(_fill, stream, name, next(files), cleaner, n) for n in growing())
        piece = next(pieces).result()
        while not piece.last:
            coming = next(pieces)
            yield piece
            piece = coming.result()
        yield piece


def _fill(stream: IO[bytes], name: str, file: Path, cleaner: Cleaner, most: int) -> Piece:
    """Write the next piece, over one that was read: that costs less than a new file."""
    before, last = cleaner.cut, False
    with file.open("r+b" if file.exists() else "wb") as out:
        while out.tell() < most and not last:
            block = _read(stream, name)
            out.writelines(cleaner.clean(block) if block else cleaner.rest())
            last = not block
        if not last:
            out.writelines(cleaner.clean(stream.readline(cleaner.longest)))
        out.truncate()
        return Piece(file, out.tell(), cleaner.cut - before, last)


def _read(stream: IO[bytes], name: str) -> bytes:
    try:
        return stream.read(_BLOCK)
    except (EOFError, OSError, ValueError) as problem:
        raise UnfinishedError(
            f"{name} terputus di tengah. Ambil lagi berkas itu utuh."
        ) from problem
    except Exception as problem:  # the error of Zstandard's reader has no common base
        if type(problem).__name__ not in ("ZstdError", "error"):
            raise
        raise UnfinishedError(f"{name} rusak. Ambil lagi berkas itu utuh.") from problem


def _head(file: Path) -> bytes:
    try:
        if not file.is_file():
            return b""  # what a pipe gives is read once, and in order
        with file.open("rb") as opened:
            return opened.read(4)
    except OSError as problem:
        raise UsageError(f"{file} tidak dapat dibaca ({problem.strerror}).") from problem


@contextmanager
def _opened(name: str) -> Iterator[IO[bytes]]:
    if name == PIPE:
        yield sys.stdin.buffer
        return
    file = Path(name)
    if not file.exists() or file.is_dir():
        raise UsageError(f"{name} bukan berkas log. Tulis nama berkas, atau - untuk masukan baku.")
    head = _head(file)
    if head.startswith(_ZSTD):
        with _zstd(file) as unpacked:
            yield unpacked
    elif head.startswith(_GZIP):
        with gzip.open(file, "rb") as unzipped:
            yield unzipped  # type: ignore[misc]  # reads bytes, as every other stream here
    else:
        with file.open("rb") as plain:
            yield plain


def _zstd(file: Path) -> IO[bytes]:
    if sys.version_info >= (3, 14):
        from compression import zstd
    else:
        from backports import zstd
    return cast("IO[bytes]", zstd.open(file, "rb"))
