"""What lies below a folder of a server without a shell, and what its files hash to."""

import hashlib
from collections.abc import Collection

import asyncssh

from pipeline.outside.hosting.contents import parts
from pipeline.outside.hosting.files import Files
from pipeline.outside.hosting.place import decoded
from pipeline.outside.hosting.side_by_side import side_by_side
from pipeline.release.host import Entry, Kind

_MOST = 64
_KINDS: dict[int, Kind] = {
    asyncssh.FILEXFER_TYPE_REGULAR: "file",
    asyncssh.FILEXFER_TYPE_DIRECTORY: "folder",
    asyncssh.FILEXFER_TYPE_SYMLINK: "link",
}
_ITSELF = (b".", b"..")


async def walk(files: Files, folder: str) -> dict[str, Entry] | None:
    """Return everything below a folder by its path from there; None where it is absent."""
    async with files.asked("membaca", folder) as full:
        if not await files.sftp.isdir(full):
            return None
    found: dict[str, Entry] = {}
    level = [""]
    while level:
        level = await _look_at(files, folder, level, found)
    return found


async def _look_at(
    files: Files, folder: str, level: list[str], found: dict[str, Entry]
) -> list[str]:
    """Add what lies in some folders, and return the folders among it."""
    below: list[str] = []
    await side_by_side(lambda at: _look(files, folder, at, found, below), level, _MOST)
    return below


async def _look(
    files: Files, folder: str, at: str, found: dict[str, Entry], below: list[str]
) -> None:
    async with files.asked("membaca", joined(folder, at)) as full:
        names = [name async for name in files.sftp.scandir(full) if name.filename not in _ITSELF]
    for name in names:
        assert isinstance(name.filename, bytes)
        path = joined(at, decoded(name.filename))
        entry = found[path] = await _entry(files, joined(folder, path), name.attrs)
        if entry.kind == "folder":
            below.append(path)


async def _entry(files: Files, path: str, attrs: asyncssh.SFTPAttrs) -> Entry:
    kind = _KINDS.get(attrs.type, "other")
    target = None
    if kind == "link":
        async with files.asked("membaca", path) as full:
            target = decoded(await files.sftp.readlink(full))
    return Entry(kind, attrs.size or 0, float(attrs.mtime or 0), target)


def joined(folder: str, path: str) -> str:
    """Return a path below a folder, either of which may be ``""``."""
    return f"{folder}/{path}" if folder and path else folder or path


async def hashes_over_link(files: Files, folder: str, paths: Collection[str]) -> dict[str, str]:
    """Return the SHA-256 of files, read back over the link; one that is absent is left out."""
    found: dict[str, str] = {}

    async def count(path: str) -> None:
        async with files.asked("membaca", joined(folder, path)) as full:
            try:
                found[path] = await _hash(files, full)
            except (asyncssh.SFTPNoSuchFile, asyncssh.SFTPNoSuchPath):
                return

    await side_by_side(count, paths, _MOST)
    return found


async def _hash(files: Files, full: bytes) -> str:
    counted = hashlib.sha256()
    async with files.sftp.open(full, "rb") as file:
        async for part in parts(files, file):
            counted.update(part)
    return counted.hexdigest()
