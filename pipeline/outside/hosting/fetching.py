"""Fetching files of a server, side by side, and the names in one of its folders."""

import hashlib
from collections.abc import Collection
from pathlib import Path

from pipeline.outside.hosting.contents import parts
from pipeline.outside.hosting.files import ABSENT, Files
from pipeline.outside.hosting.place import decoded
from pipeline.outside.hosting.side_by_side import side_by_side
from pipeline.outside.hosting.walk import joined

_MOST = 32
_ITSELF = (b".", b"..")


async def names(files: Files, folder: str) -> list[str]:
    """Return what lies in a folder itself, in order; nothing where it is absent."""
    async with files.asked("membaca", folder) as full:
        try:
            found = [each.filename async for each in files.sftp.scandir(full)]
        except ABSENT:
            return []
    raw = (each for each in found if isinstance(each, bytes) and each not in _ITSELF)
    return sorted(decoded(each) for each in raw)


async def save(files: Files, folder: str, paths: Collection[str], into: Path) -> dict[str, str]:
    """Copy files into a folder of this machine, and return the SHA-256 of each copy by its path."""
    found: dict[str, str] = {}

    async def one(path: str) -> None:
        try:
            found[path] = await _saved(files, joined(folder, path), into / path)
        except FileNotFoundError:
            return

    await side_by_side(one, paths, _MOST)
    return found


async def _saved(files: Files, path: str, target: Path) -> str:
    counted = hashlib.sha256()
    unfinished = target.with_name(f"{target.name}.belum")
    async with files.asked("mengambil", path) as full:
        try:
            opened = await files.sftp.open(full, "rb")
        except ABSENT as problem:
            raise FileNotFoundError(path) from problem
        target.parent.mkdir(parents=True, exist_ok=True)
        async with opened as file:
            with unfinished.open("wb") as copy:
                async for part in parts(files, file):
                    counted.update(part)
                    copy.write(part)
    unfinished.replace(target)
    return counted.hexdigest()
