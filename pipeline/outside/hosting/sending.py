"""Sending files, many side by side: each is whole under its path, or not there."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

from pipeline.errors import UnfinishedError
from pipeline.outside.hosting.contents import PIECE, write_all
from pipeline.outside.hosting.done import Done
from pipeline.outside.hosting.files import DeclinedError, Files
from pipeline.outside.hosting.room import reason_of
from pipeline.outside.hosting.side_by_side import side_by_side
from pipeline.release.host import OnBytes, Source
from pipeline.release.layout import UNFINISHED

_MOST = 100


async def send(
    files: Files,
    pairs: tuple[tuple[str, str], ...],
    source: Source,
    on_bytes: OnBytes,
    done: Done,
) -> None:
    """Send files; raises DeclinedError, and FullError where there is no room for one."""
    await files.make_folders(UNFINISHED)

    async def one(pair: tuple[str, str]) -> None:
        await _send(files, source(pair[0]), pair[1], on_bytes)
        done.count()

    await side_by_side(one, pairs, _MOST)


async def _send(files: Files, local: Path, path: str, on_bytes: OnBytes) -> None:
    passing = files.passing()
    try:
        await _send_aside(files, local, passing, on_bytes)
        await files.put_over(passing, path)
    except DeclinedError as problem:
        reason = await reason_of(files, problem, path, local.stat().st_size)
        with contextlib.suppress(DeclinedError):
            await files.remove(passing)
        raise reason from problem


async def _send_aside(files: Files, local: Path, passing: str, on_bytes: OnBytes) -> None:
    async with files.asked("mengirim", passing) as full:
        await write_all(files, full, _pieces(local), on_bytes)


def _pieces(local: Path) -> Iterator[bytes]:
    try:
        with local.open("rb") as opened:
            while piece := opened.read(PIECE):
                yield piece
    except OSError as problem:
        raise UnfinishedError(f"Berkas {local} tidak terbaca: {problem.strerror}.") from problem
