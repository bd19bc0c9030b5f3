"""Reading and writing the bytes of a server's files in as few round trips as can be."""

import contextlib
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from itertools import chain
from typing import Any

import asyncssh

from pipeline.outside.hosting.files import ABSENT, NOT_OFFERED, DeclinedError, Files
from pipeline.outside.hosting.room import reason_of
from pipeline.outside.hosting.side_by_side import in_a_row, side_by_side
from pipeline.release.layout import UNFINISHED

PIECE = 256 * 1024
# Every server takes and gives so much at once. Source: draft-ietf-secsh-filexfer-02, section 3.
_SMALL = 32 * 1024
_FILE_MODE = 0o644
_AT_ONCE = 0
_MOST = 64


async def read(files: Files, path: str) -> bytes | None:
    """Return a file's bytes; None where there is none."""
    async with files.asked("membaca", path) as full:
        try:
            file = await files.sftp.open(full, "rb", block_size=_AT_ONCE)
        except ABSENT:
            return None
        try:
            first, attrs = await in_a_row(file.read(_SMALL, 0), file.stat())
            return bytes(first) + await _rest(files, file, len(first), attrs.size or 0)
        finally:
            files.late.send(file.close())


async def _rest(files: Files, file: asyncssh.SFTPClientFile, start: int, end: int) -> bytes:
    """Return a file's bytes from one place to another, asked for side by side."""
    found: dict[int, bytes] = {}

    async def one(at: int) -> None:
        found[at] = await _from(file, at, min(at + _SMALL, end))
        files.patience.sign()

    await side_by_side(one, range(start, end, _SMALL), _MOST)
    return b"".join(found[at] for at in sorted(found))


async def _from(file: asyncssh.SFTPClientFile, start: int, end: int) -> bytes:
    """Return bytes of a file; a server may give fewer at a time than it is asked for."""
    data = b""
    while start + len(data) < end:
        more = await file.read(end - start - len(data), start + len(data))
        assert isinstance(more, bytes)
        if not more:
            break
        data += more
    return data


async def parts(files: Files, file: asyncssh.SFTPClientFile) -> AsyncIterator[bytes]:
    """Yield a file's bytes in pieces, from its start."""
    while part := await file.read(4 * PIECE):
        files.patience.sign()
        assert isinstance(part, bytes)
        yield part


async def write(files: Files, path: str, data: bytes) -> None:
    """Write a small file in one move over whatever file was there."""
    passing = await write_aside(files, path, data)
    await files.put_over(passing, path)


async def write_aside(files: Files, path: str, data: bytes) -> str:
    """Write a small file that is to be at `path` under a passing name, and return that.

    Raises DeclinedError, and FullError where there is no room for it.
    """
    passing = files.passing()
    try:
        await _write_passing(files, passing, data)
    except DeclinedError as problem:
        reason = await reason_of(files, problem, path, len(data))
        with contextlib.suppress(DeclinedError):
            await files.remove(passing)
        raise reason from problem
    return passing


async def _write_passing(files: Files, passing: str, data: bytes) -> None:
    """Write a passing file; the folder for it is made only once it is known to be absent."""
    try:
        async with files.asked("menulis", passing) as full:
            await write_all(files, full, iter([data]), lambda _size: None)
        files.seen.add(UNFINISHED)
    except DeclinedError as problem:
        if not isinstance(problem.answer, ABSENT):
            raise
        files.seen.drop([UNFINISHED])
        await files.make_folders(UNFINISHED)
        async with files.asked("menulis", passing) as full:
            await write_all(files, full, iter([data]), lambda _size: None)


async def write_all(
    files: Files, full: bytes, pieces: Iterator[bytes], on_bytes: Callable[[int], None]
) -> None:
    """Write a file of pieces, let readers read it, and have it on the disk where that is offered.

    A small file is sent with all that follows without waiting in between: the answers to all of
    it are looked at before the file is used.
    """
    first = next(pieces, b"")
    if len(first) > _SMALL:
        await _write_large(files, full, first, pieces, on_bytes)
        return
    async with files.sftp.open(full, "wb", block_size=_AT_ONCE) as file:
        await in_a_row(file.write(first), *_endings(file))
    on_bytes(len(first))


async def _write_large(
    files: Files,
    full: bytes,
    first: bytes,
    pieces: Iterator[bytes],
    on_bytes: Callable[[int], None],
) -> None:
    async with files.sftp.open(full, "wb") as file:
        for piece in chain([first], pieces):
            await file.write(piece)
            files.patience.sign()
            on_bytes(len(piece))
        await in_a_row(*_endings(file))


def _endings(file: asyncssh.SFTPClientFile) -> tuple[Coroutine[Any, Any, None], ...]:
    return _if_offered(file.fsync()), _if_offered(file.chmod(_FILE_MODE)), file.close()


async def _if_offered(request: Coroutine[Any, Any, None]) -> None:
    try:
        await request
    except NOT_OFFERED:
        return
