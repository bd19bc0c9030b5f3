"""Removing a folder of a server without a shell, with all that is in it."""

import asyncssh

from pipeline.outside.hosting.files import Files
from pipeline.outside.hosting.side_by_side import side_by_side
from pipeline.outside.hosting.walk import joined, walk

_MOST = 256


async def remove_folder(files: Files, folder: str) -> None:
    """Remove a folder; a link in its place is removed, and what it leads to is left alone."""
    kind = await files.kind_of(folder)
    if kind is None:
        return
    if kind != asyncssh.FILEXFER_TYPE_DIRECTORY:
        await files.remove(folder)
        return
    found = await walk(files, folder) or {}
    rest = [joined(folder, path) for path, entry in found.items() if entry.kind != "folder"]
    await side_by_side(files.remove, rest, _MOST)
    folders = [joined(folder, path) for path, entry in found.items() if entry.kind == "folder"]
    for level in _deepest_first([folder, *folders]):
        await side_by_side(files.remove_empty, level, _MOST)


def _deepest_first(folders: list[str]) -> list[list[str]]:
    levels: dict[int, list[str]] = {}
    for path in folders:
        levels.setdefault(path.count("/"), []).append(path)
    return [levels[depth] for depth in sorted(levels, reverse=True)]
