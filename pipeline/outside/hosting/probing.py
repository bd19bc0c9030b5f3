"""Trying what a host can do, in a folder of its own that is removed afterwards."""

import asyncio
import secrets
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

import asyncssh

from pipeline.outside.clock import this_second
from pipeline.outside.hosting.contents import read, write_all
from pipeline.outside.hosting.files import DeclinedError, Files
from pipeline.outside.hosting.room import free_bytes
from pipeline.outside.hosting.side_by_side import side_by_side
from pipeline.outside.hosting.tools import Tools
from pipeline.release.host import Abilities
from pipeline.release.layout import UNFINISHED

_FILES = ("satu", "dua", "tiga")
_MADE = ("nama", "tautan", "tautan-baru", "salinan")


async def abilities(files: Files, tools: Callable[[], Awaitable[Tools]]) -> Abilities:
    """Try everything at once; raises DeclinedError where not even a small file can be written."""
    # Where a later release clears up, should this one die here.
    start = f"{UNFINISHED}/coba-{secrets.token_hex(6)}-"
    await files.make_folders(UNFINISHED)
    try:
        return await _tried(files, start, tools)
    finally:
        names = (*_FILES, *_MADE)
        await side_by_side(lambda name: files.remove(start + name), names, len(names))


async def _tried(files: Files, start: str, tools: Callable[[], Awaitable[Tools]]) -> Abilities:
    before = this_second().timestamp()
    await asyncio.gather(*(_write(files, start + name) for name in _FILES))
    trials = (_links, _switches, _copies, _replaces)
    (known, free, modified), (links, switches, copies, replaces) = await asyncio.gather(
        asyncio.gather(tools(), free_bytes(files), _modified(files, start + _FILES[0])),
        asyncio.gather(*(_works(trial(files, start)) for trial in trials)),
    )
    return Abilities(
        replaces=replaces,
        links=links,
        switches=switches,
        copies=copies or known.copies,
        hashes=known.counts,
        free=free,
        skew=modified - before,
    )


async def _write(files: Files, path: str) -> None:
    async with files.asked("menulis", path) as full:
        await write_all(files, full, iter([path.encode()]), lambda _size: None)


async def _works(trial: Coroutine[Any, Any, bool]) -> bool:
    try:
        return await trial
    except DeclinedError:
        return False
    except asyncssh.SFTPConnectionLost:
        raise
    except asyncssh.SFTPError:
        return False


async def _links(files: Files, start: str) -> bool:
    await files.sftp.link(files.place.full(f"{start}satu"), files.place.full(f"{start}nama"))
    return await read(files, f"{start}nama") == f"{start}satu".encode()


async def _switches(files: Files, start: str) -> bool:
    link, passing = (files.place.full(start + name) for name in ("tautan", "tautan-baru"))
    await asyncio.gather(files.sftp.symlink(b"satu", link), files.sftp.symlink(b"dua", passing))
    await files.sftp.posix_rename(passing, link)
    return await files.sftp.readlink(link) == b"dua"


async def _copies(files: Files, start: str) -> bool:
    await files.copy(f"{start}satu", f"{start}salinan")
    return await read(files, f"{start}salinan") == f"{start}satu".encode()


async def _replaces(files: Files, start: str) -> bool:
    old, new = f"{start}dua", f"{start}tiga"
    await files.sftp.posix_rename(files.place.full(old), files.place.full(new))
    return await read(files, new) == old.encode()


async def _modified(files: Files, path: str) -> float:
    async with files.asked("membaca", path) as full:
        return float((await files.sftp.stat(full)).mtime or 0)
