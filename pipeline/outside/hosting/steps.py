"""Doing the steps of a plan on a server: by its own programs where it has them, else over SFTP."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from pathlib import PurePosixPath

import asyncssh

from pipeline.outside.hosting import by_shell
from pipeline.outside.hosting.contents import write
from pipeline.outside.hosting.done import Done
from pipeline.outside.hosting.files import DeclinedError, Files
from pipeline.outside.hosting.removing import remove_folder
from pipeline.outside.hosting.sending import send
from pipeline.outside.hosting.shell import Shell
from pipeline.outside.hosting.side_by_side import all_of, side_by_side
from pipeline.outside.hosting.tools import Tools
from pipeline.release.host import (
    Copies,
    Links,
    MakeFolders,
    OnBytes,
    Remove,
    RemoveEmpty,
    RemoveFolders,
    Renames,
    Source,
    Step,
    Switch,
    Together,
    Uploads,
    Write,
)
from pipeline.release.layout import UNFINISHED

_MOST = 256
_WORTH_A_COMMAND = 100
Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Worker:
    """Does steps over one connection; `tools` are what may be left to the shell."""

    files: Files
    shell: Shell
    tools: Tools
    done: Done

    async def do(self, step: Step, source: Source, on_bytes: OnBytes) -> None:
        """Do one step; raises DeclinedError, FullError, UnfinishedError."""
        match step:
            case Uploads(pairs):
                await send(self.files, pairs, source, on_bytes, self.done)
            case Renames(pairs):
                await self._rename(pairs)
            case Switch(link, target):
                await self._switch(link, target)
            case Together(steps):
                await all_of(self.do(each, source, on_bytes) for each in steps)
            case Write(path, data):
                await self.files.make_folders(above(path))
                await write(self.files, path, data)
            case _:
                await self._do_many(step)

    async def _do_many(self, step: Step) -> None:
        match step:
            case MakeFolders(paths):
                await self._make_folders(paths)
            case Links(pairs):
                await self._link(pairs)
            case Copies(pairs):
                await self._copy(pairs)
            case Remove(paths):
                await self._remove(paths)
            case RemoveFolders(paths):
                await self._remove_folders(paths)
            case RemoveEmpty(paths):
                await self._remove_empty(paths)

    async def _make_folders(self, paths: tuple[str, ...]) -> None:
        if self.tools.plain:
            await by_shell.make_folders(self.shell, self.files, paths)
            self.files.seen.add(*paths)
        else:
            await self._make_levels(paths)

    async def _make_levels(self, folders: Iterable[str]) -> None:
        """Make folders over SFTP, all that lie equally deep at once."""
        paths = [path for path in dict.fromkeys(folders) if path not in self.files.seen]
        if paths:
            await self.files.make_folders("")
        for level in levels(paths):
            await side_by_side(self.files.make_folder, level, _MOST)
        self.files.seen.add(*paths)

    async def _link(self, pairs: Pairs) -> None:
        if self.tools.copies:
            pairs = await by_shell.link_alike(self.shell, self.files, pairs)
        await self._make_levels(above(new) for _, new in pairs)
        await side_by_side(self._link_one, pairs, _MOST)

    async def _link_one(self, pair: tuple[str, str]) -> None:
        await self.files.link(*pair)
        self.done.count()

    async def _copy(self, pairs: Pairs) -> None:
        if self.tools.copies:
            pairs = await by_shell.copy_alike(self.shell, self.files, pairs)
        await self._make_levels([UNFINISHED, *(above(new) for _, new in pairs)])
        await side_by_side(self._copy_one, pairs, _MOST)

    async def _copy_one(self, pair: tuple[str, str]) -> None:
        passing = self.files.passing()
        await self.files.copy(pair[0], passing)
        await self.files.put_over(passing, pair[1])
        self.done.count()

    async def _rename(self, pairs: Pairs) -> None:
        """Send the renames one after another without waiting for each answer, but for two.

        The first tells whether the server can do it. The last waits for all others to have
        succeeded: it is what says that the new site is there.
        """
        for pair in pairs[:1]:
            await self._rename_one(pair)
        at_once = _MOST if self.files.replaces else 1
        middle = pairs[1:-1]
        for start in range(0, len(middle), at_once):
            await all_of(self._rename_one(pair) for pair in middle[start : start + at_once])
        for pair in pairs[1:][-1:]:
            await self._rename_one(pair)

    async def _rename_one(self, pair: tuple[str, str]) -> None:
        try:
            await self.files.put_over(*pair)
        except DeclinedError as problem:
            # What was renamed before is there under its new name, and not under the old one.
            if not isinstance(problem.answer, asyncssh.SFTPNoSuchFile):
                raise
            there, new = [await self.files.kind_of(path) for path in pair]
            if there is not None or new is None:
                raise
        self.done.count()

    async def _switch(self, link: str, target: str) -> None:
        passing = await self.files.make_passing_link(target)
        try:
            await self.files.put_over(passing, link)
        except DeclinedError:
            await self.files.remove(passing)
            raise

    async def _remove(self, paths: tuple[str, ...]) -> None:
        if self._by_command(paths):
            await by_shell.remove(self.shell, self.files, paths)
            return
        await side_by_side(self.files.remove, paths, _MOST)

    async def _remove_folders(self, paths: tuple[str, ...]) -> None:
        self.files.seen.drop(paths)
        if self.tools.plain:
            await by_shell.remove_folders(self.shell, self.files, paths)
            return
        for path in paths:
            await remove_folder(self.files, path)
            self.done.count()

    async def _remove_empty(self, paths: tuple[str, ...]) -> None:
        self.files.seen.drop(paths)
        deepest_first = sorted(paths, key=lambda path: -path.count("/"))
        for _, level in groupby(deepest_first, key=lambda path: path.count("/")):
            await side_by_side(self.files.remove_if_empty, list(level), _MOST)

    def _by_command(self, paths: tuple[str, ...]) -> bool:
        return self.tools.plain and len(paths) > _WORTH_A_COMMAND


def levels(paths: Iterable[str]) -> list[list[str]]:
    """Return folders with those above them, those without any above them first."""
    found: dict[int, set[str]] = {}
    for path in paths:
        parts = PurePosixPath(path).parts
        for depth in range(1, len(parts) + 1):
            found.setdefault(depth, set()).add("/".join(parts[:depth]))
    return [sorted(found[depth]) for depth in sorted(found)]


def above(path: str) -> str:
    """Return the folder that a path lies in; ``""`` for the target's own."""
    return path.rpartition("/")[0]
