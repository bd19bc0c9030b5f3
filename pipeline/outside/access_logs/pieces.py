"""Log files as pieces that DuckDB can read: UTF-8, no control characters, no endless line."""

import gzip
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, cast

from pipeline.errors import UnfinishedError, UsageError
from pipeline.outside.access_logs.cleaning import Cleaner, is_clean

PIPE = "-"
_BLOCK = 4 * 1024**2
_PIECE = 256 * 1024**2
_GZIP, _ZSTD = b"\x1f\x8b", b"\x28\xb5\x2f\xfd"


@dataclass(frozen=True)
class Piece:
    """A file of clean lines; `cut` tells how many of them were longer than is kept."""

    file: Path
    cut: int = 0


def pieces_of(name: str, folder: Path) -> Iterator[Piece]:
    """Yield a log as clean pieces; a clean file is its own, any other is copied below `folder`.

    A copy is taken away once the next piece is asked for, so that a packed log of any size needs
    little room. Raises UsageError where there is no such file, UnfinishedError where it breaks off.
    """
    if name != PIPE and _is_plain(name) and is_clean(Path(name)):
        yield Piece(Path(name))
        return
    with _opened(name) as stream:
        yield from _copied(stream, name, folder)


def _copied(stream: IO[bytes], name: str, folder: Path) -> Iterator[Piece]:
    cleaner, number = Cleaner(), 0
    more = True
    while more:
        file, number = folder / f"potongan-{number}", number + 1
        more = _fill(stream, name, file, cleaner)
        yield Piece(file, cleaner.cut)
        cleaner.cut = 0
        file.unlink()


def _fill(stream: IO[bytes], name: str, file: Path, cleaner: Cleaner) -> bool:
    """Write one piece; return whether there is more to read."""
    with file.open("wb") as out:
        while out.tell() < _PIECE:
            block = _read(stream, name)
            out.write(cleaner.clean(block) if block else cleaner.rest())
            if not block:
                return False
        out.write(cleaner.whole_line(stream.readline(cleaner.longest)))
    return True


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


def _is_plain(name: str) -> bool:
    head = _head(Path(name))
    return not head.startswith((_GZIP, _ZSTD)) and Path(name).is_file()


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
