"""A folder of a server over SSH: the Host that is far away."""

import asyncio
from collections.abc import Collection, Coroutine, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar

import asyncssh

from pipeline.errors import UnfinishedError
from pipeline.outside.hosting import by_shell
from pipeline.outside.hosting.background import Background
from pipeline.outside.hosting.claiming import claim
from pipeline.outside.hosting.connect import connect
from pipeline.outside.hosting.contents import read
from pipeline.outside.hosting.done import Done
from pipeline.outside.hosting.fetching import names, save
from pipeline.outside.hosting.files import DeclinedError, Files
from pipeline.outside.hosting.growing import piece, sizes
from pipeline.outside.hosting.patience import Patience, SilenceError
from pipeline.outside.hosting.place import Place
from pipeline.outside.hosting.probing import abilities
from pipeline.outside.hosting.room import FullError
from pipeline.outside.hosting.shell import Shell
from pipeline.outside.hosting.steps import Worker
from pipeline.outside.hosting.tools import Tools, tools_of
from pipeline.outside.hosting.walk import hashes_over_link, walk
from pipeline.outside.hosting.words import declined, full, lost
from pipeline.release.host import Abilities, Entry, OnBytes, Source, Step

_PATIENCE = 60.0
_GOODBYE = 5.0
Answer = TypeVar("Answer")


class RemoteHost:
    """Connected once, when its `with` block begins, over SSH with a shell or over SFTP alone.

    `patience` in seconds is how long the server may be silent.
    """

    def __init__(self, place: Place, patience: float = _PATIENCE) -> None:
        """Prepare; nothing is asked yet."""
        self._place, self._patience = place, Patience(patience)
        self._asking: asyncio.Task[Tools | None] | None = None

    def __enter__(self) -> "RemoteHost":
        self._background = Background()
        try:
            self._background.run(self._connect())
        except BaseException:
            self._background.close()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            self._background.run(self._disconnect())
        finally:
            self._background.close()

    def probe(self) -> Abilities:
        """Try what the host can do."""
        return self._asked(abilities(self._files, self._known_tools))

    def read(self, path: str) -> bytes | None:
        """Return a file's bytes; None where there is none."""
        return self._asked(read(self._files, path))

    def names(self, folder: str) -> Sequence[str]:
        """Return what lies in a folder itself, in order; nothing where it is absent."""
        return self._asked(names(self._files, folder))

    def save(self, folder: str, paths: Collection[str], into: Path) -> Mapping[str, str]:
        """Copy files below a folder into one of this machine, and return the SHA-256 of each copy
        by its path; one that is not there is left out. A copy is whole or absent."""
        return self._asked(save(self._files, folder, paths, into))

    def sizes(self, folder: str) -> Mapping[str, int]:
        """Return the bytes of each file in a folder itself, by name; nothing where it is absent."""
        return self._asked(sizes(self._files, folder))

    def piece(self, path: str, start: int, end: int) -> bytes:
        """Return bytes of a file; fewer where it is shorter, none where it is absent."""
        return self._asked(piece(self._files, path, start, end))

    def entries(self, folder: str) -> Mapping[str, Entry] | None:
        """Return everything below a folder by its path from there; None where it is absent."""
        return self._asked(self._entries(folder))

    def counts(self) -> bool:
        """Return whether the host counts SHA-256 by itself."""
        return self._asked(self._known_tools()).counts

    def hashes(self, folder: str, paths: Collection[str]) -> Mapping[str, str]:
        """Return the SHA-256 of files below a folder, by their path from there."""
        return self._asked(self._hashes(folder, paths))

    def claim(self, path: str, data: bytes) -> bool:
        """Make a file with these bytes if there is none, in one move; False where there is one."""
        return self._asked(claim(self._files, path, data))

    def guard(self, path: str, data: bytes) -> None:
        """Let no command change anything once the file at `path` no longer holds these bytes."""
        self._shell.held = (self._place.full(path), data.rstrip(b"\n"))

    def apply(self, steps: Sequence[Step], source: Source, on_bytes: OnBytes) -> None:
        """Do the steps in their order."""
        done = Done(len(steps))
        self._asked(self._apply(steps, source, on_bytes, done), done)

    async def _connect(self) -> None:
        self._connection = await connect(self._place, self._patience.seconds)
        self._shell = Shell(self._connection, self._patience)
        if self._place.shell:
            self._shell.make_ready()
        try:
            sftp = await asyncio.wait_for(
                self._connection.start_sftp_client(path_encoding=None), self._patience.seconds
            )
        except (TimeoutError, asyncssh.Error) as problem:
            self._connection.abort()
            raise UnfinishedError(
                f"Server {self._place.host} tidak menyediakan SFTP. Minta penyedia hosting "
                "menyalakannya."
            ) from problem
        self._end = asyncio.create_task(self._connection.wait_closed())
        self._files = Files(sftp, self._place, self._patience)
        if self._place.shell:
            # Asked at once, so that the answer is there when it is first needed.
            self._asking = self._ask()

    async def _disconnect(self) -> None:
        try:
            async with asyncio.timeout(_GOODBYE):
                await self._files.late.settle()
                self._connection.close()
                await self._connection.wait_closed()
        except TimeoutError:
            self._connection.abort()

    async def _give_up(self) -> None:
        self._connection.abort()

    async def _known_tools(self) -> Tools:
        if self._asking is None:
            return Tools()
        known = await self._asking
        if known is None:
            self._asking = self._ask()  # the target's folder may have been made meanwhile
            known = await self._asking
        return known or Tools()

    def _ask(self) -> "asyncio.Task[Tools | None]":
        return asyncio.create_task(tools_of(self._shell, self._files))

    async def _entries(self, folder: str) -> Mapping[str, Entry] | None:
        if (await self._known_tools()).plain:
            return await by_shell.list_folder(self._shell, self._files, folder)
        return await walk(self._files, folder)

    async def _hashes(self, folder: str, paths: Collection[str]) -> Mapping[str, str]:
        if (await self._known_tools()).counts:
            return await by_shell.hashes(self._shell, self._files, folder, list(paths))
        return await hashes_over_link(self._files, folder, paths)

    async def _apply(
        self, steps: Sequence[Step], source: Source, on_bytes: OnBytes, done: Done
    ) -> None:
        worker = Worker(self._files, self._shell, await self._known_tools(), done)
        for step in steps:
            done.begin(step)
            await worker.do(step, source, on_bytes)
            done.end()

    def _asked(self, work: Coroutine[Any, Any, Answer], done: Done | None = None) -> Answer:
        """Return what the host answers; raises UnfinishedError with what to do."""
        try:
            return self._background.run(self._patience.waits_for(work, self._end))
        except DeclinedError as problem:
            raise UnfinishedError(declined(self._place, problem, done)) from problem
        except FullError as problem:
            raise UnfinishedError(full(self._place, problem, done)) from problem
        except (SilenceError, OSError, asyncssh.Error) as problem:
            self._background.run(self._give_up())
            raise UnfinishedError(lost(self._place, problem, done)) from problem
