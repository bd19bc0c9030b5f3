"""Files of a server over SFTP: the small moves that every step is made of."""

import asyncio
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import asyncssh

from pipeline.outside.hosting.late import Late
from pipeline.outside.hosting.patience import Patience
from pipeline.outside.hosting.place import Place, encoded
from pipeline.outside.hosting.seen_folders import SeenFolders
from pipeline.outside.hosting.side_by_side import in_a_row
from pipeline.release.layout import UNFINISHED

_FOLDER_MODE, _ENTER = 0o755, 0o055
ABSENT = (asyncssh.SFTPNoSuchFile, asyncssh.SFTPNoSuchPath)
NOT_OFFERED = (asyncssh.SFTPOpUnsupported, asyncssh.SFTPPermissionDenied)


class DeclinedError(Exception):
    """The server said no to one thing: what, to which path, and what it answered."""

    def __init__(self, doing: str, path: str, answer: Exception) -> None:
        self.doing, self.path, self.answer = doing, path, answer
        super().__init__(f"{doing} {path}: {answer}")


@dataclass
class Files:
    """A folder of a server over one SFTP session; every path is relative to it.

    `replaces` turns false once the server did not know how to rename over a file.
    """

    sftp: asyncssh.SFTPClient
    place: Place
    patience: Patience
    replaces: bool = True
    _mark: str = field(default_factory=lambda: secrets.token_hex(6))
    _made: int = 0
    _narrow: bool | None = None
    seen: SeenFolders = field(default_factory=SeenFolders)
    late: Late = field(default_factory=Late)

    @asynccontextmanager
    async def asked(self, doing: str, path: str) -> AsyncIterator[bytes]:
        """Give the path as the server takes it; raises DeclinedError where it says no to this."""
        try:
            yield self.place.full(path)
        except asyncssh.SFTPConnectionLost:
            raise
        except asyncssh.SFTPError as answer:
            raise DeclinedError(doing, path, answer) from answer
        self.patience.sign()

    def passing(self) -> str:
        """Return a path for a file on its way that nobody else uses."""
        self._made += 1
        return f"{UNFINISHED}/{self._mark}-{self._made}"

    async def kind_of(self, path: str) -> int | None:
        """Return the type of what lies there, by FILEXFER_TYPE; None where there is nothing."""
        async with self.asked("membaca", path) as full:
            try:
                return (await self.sftp.lstat(full)).type
            except ABSENT:
                return None

    async def make_folder(self, path: str) -> None:
        """Make one folder that readers may enter; one that is there is left as it is."""
        async with self.asked("membuat folder", path) as full:
            try:
                await self.sftp.mkdir(full)
            except ABSENT:
                raise
            except asyncssh.SFTPError:
                if not await self.sftp.isdir(full):
                    raise
            else:
                await self._open_to_readers(full)

    async def _open_to_readers(self, full: bytes) -> None:
        """Let readers into a new folder, where the account's umask would keep them out."""
        if self._narrow is None:
            mode = (await self.sftp.stat(full)).permissions
            self._narrow = mode is None or mode & _ENTER != _ENTER
        if self._narrow:
            await self.sftp.chmod(full, _FOLDER_MODE)

    async def make_folders(self, path: str) -> None:
        """Make a folder with those above it, those of the target included.

        What this connection has seen is not asked for again, until it removes a folder.
        """
        if path in self.seen:
            return
        if await self._is_folder(path):
            self.seen.add(path)
            return
        if path:
            await self.make_folders(path.rpartition("/")[0])
            await self.make_folder(path)
        else:
            async with self.asked("membuat folder", path) as full:
                await self.sftp.makedirs(full, exist_ok=True)
                await self._open_to_readers(full)
        self.seen.add(path)

    async def _is_folder(self, path: str) -> bool:
        async with self.asked("membaca", path) as full:
            return await self.sftp.isdir(full)

    async def put_over(self, there: str, new: str) -> None:
        """Rename over what is there in one move, or with a gap where the server cannot."""
        source = self.place.full(there)
        async with self.asked("menempatkan", new) as full:
            if not self.replaces:
                await self._put_with_gap(source, full)
                return
            try:
                await self.sftp.posix_rename(source, full)
            except NOT_OFFERED:
                await self._put_with_gap(source, full)
                self.replaces = False

    async def _put_with_gap(self, source: bytes, full: bytes) -> None:
        try:
            await self.sftp.rename(source, full)
        except (asyncssh.SFTPFailure, asyncssh.SFTPFileAlreadyExists):
            await self.sftp.lstat(source)  # the old one goes only when the new one is there
            # Without waiting in between: readers miss the file for a moment, not for a round trip.
            await in_a_row(self.sftp.remove(full), self.sftp.rename(source, full))

    async def remove(self, path: str) -> None:
        """Remove a file or a link; what is gone already is no error."""
        async with self.asked("menghapus", path) as full:
            try:
                await self.sftp.remove(full)
            except ABSENT:
                return

    async def remove_empty(self, path: str) -> None:
        """Remove an empty folder; one that is gone already is no error."""
        async with self.asked("menghapus folder", path) as full:
            try:
                await self.sftp.rmdir(full)
            except ABSENT:
                return

    async def remove_if_empty(self, path: str) -> None:
        """Remove a folder unless it holds anything, which only the server can tell for sure."""
        async with self.asked("menghapus folder", path) as full:
            try:
                await self.sftp.rmdir(full)
            except (*ABSENT, asyncssh.SFTPFailure, asyncssh.SFTPDirNotEmpty):
                return

    async def link(self, there: str, new: str) -> None:
        """Give a file a second name, in the place of whatever file has it."""
        source = self.place.full(there)
        async with self.asked("menautkan", new) as full:
            try:
                await self.sftp.link(source, full)
            except (asyncssh.SFTPFailure, asyncssh.SFTPFileAlreadyExists):
                if not await self.sftp.lexists(full):
                    raise
                await self.sftp.remove(full)
                await self.sftp.link(source, full)

    async def copy(self, there: str, new: str) -> None:
        """Let the server copy a file by itself, to a name that is free."""
        source, target = self.place.full(there), self.place.full(new)
        async with self.asked("menyalin", there):
            old, copy = await asyncio.gather(
                self.sftp.open(source, "rb", block_size=0),
                self.sftp.open(target, "wb", block_size=0),
            )
            try:
                await self.sftp.remote_copy(old, copy)
            finally:
                await in_a_row(old.close(), copy.close())

    async def make_passing_link(self, target: str) -> str:
        """Make a symbolic link under a passing name, and return that."""
        await self.make_folders(UNFINISHED)
        passing = self.passing()
        async with self.asked("menautkan", passing) as full:
            await self.sftp.symlink(encoded(target), full)
        return passing
