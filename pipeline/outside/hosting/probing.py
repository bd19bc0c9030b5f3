"""Trying what a host can do, in a folder of its own that is removed afterwards."""

import secrets
from collections.abc import Awaitable, Callable

import asyncssh

from pipeline.outside.clock import this_second
from pipeline.outside.hosting.files import DeclinedError, Files
from pipeline.outside.hosting.removing import remove_folder
from pipeline.outside.hosting.sending import free_bytes
from pipeline.outside.hosting.tools import Tools
from pipeline.release.host import Abilities

_STATE = ".terbit"


async def abilities(files: Files, tools: Callable[[], Awaitable[Tools]]) -> Abilities:
    """Try everything; raises DeclinedError where not even a small file can be written."""
    folder = f"{_STATE}/coba-{secrets.token_hex(6)}"
    await files.make_folders(folder)
    try:
        return await _tried(files, folder, await tools())
    finally:
        await remove_folder(files, folder)


async def _tried(files: Files, folder: str, tools: Tools) -> Abilities:
    one, other = f"{folder}/satu", f"{folder}/dua"
    before = this_second().timestamp()
    await _write(files, one, b"1")
    await _write(files, other, b"2")
    return Abilities(
        links=await _works(_links, files, one, f"{folder}/tiga"),
        switches=await _works(_switches, files, folder, "tautan"),
        copies=tools.copies or await _works(_copies, files, one, f"{folder}/empat"),
        hashes=tools.counts,
        free=await free_bytes(files),
        skew=await _modified(files, other) - before,
        replaces=await _works(_replaces, files, one, other),
    )


async def _write(files: Files, path: str, data: bytes) -> None:
    async with files.asked("menulis", path) as full, files.sftp.open(full, "wb") as file:
        await file.write(data)


async def _works(
    trial: Callable[[Files, str, str], Awaitable[bool]], files: Files, one: str, other: str
) -> bool:
    try:
        return await trial(files, one, other)
    except DeclinedError:
        return False
    except asyncssh.SFTPConnectionLost:
        raise
    except asyncssh.SFTPError:
        return False


async def _links(files: Files, one: str, new: str) -> bool:
    await files.sftp.link(files.place.full(one), files.place.full(new))
    return await files.read(new) == b"1"


async def _switches(files: Files, folder: str, name: str) -> bool:
    link, passing = (files.place.full(f"{folder}/{each}") for each in (name, f"{name}-baru"))
    await files.sftp.symlink(b"satu", link)
    await files.sftp.symlink(b"dua", passing)
    await files.sftp.posix_rename(passing, link)
    return await files.sftp.readlink(link) == b"dua"


async def _copies(files: Files, one: str, new: str) -> bool:
    await files.copy(one, new)
    return await files.read(new) == b"1"


async def _replaces(files: Files, one: str, other: str) -> bool:
    await files.sftp.posix_rename(files.place.full(one), files.place.full(other))
    return await files.read(other) == b"1"


async def _modified(files: Files, path: str) -> float:
    async with files.asked("membaca", path) as full:
        return float((await files.sftp.stat(full)).mtime or 0)
