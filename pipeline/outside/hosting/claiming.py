"""Making a file that nobody else has made: how a lock is taken."""

import asyncssh

from pipeline.outside.hosting.contents import write_aside
from pipeline.outside.hosting.files import Files
from pipeline.outside.hosting.steps import above


async def claim(files: Files, path: str, data: bytes) -> bool:
    """Make a file with these bytes if there is none; False where there is one.

    A second name for a file that is whole already is given in one move. A server that has no hard
    links is asked to open the file only if it is new, which is one move too, but leaves an empty
    file where the link breaks just then.
    """
    passing = await write_aside(files, path, data)
    try:
        await files.make_folders(above(path))
        return await _named(files, passing, path, data)
    finally:
        files.late.send(files.remove(passing))


async def _named(files: Files, passing: str, path: str, data: bytes) -> bool:
    source = files.place.full(passing)
    async with files.asked("menulis", path) as full:
        try:
            await files.sftp.link(source, full)
            return True
        except (asyncssh.SFTPOpUnsupported, asyncssh.SFTPPermissionDenied):
            return await _opened(files, full, data)
        except (asyncssh.SFTPFailure, asyncssh.SFTPFileAlreadyExists):
            if await files.sftp.lexists(full):
                return False
            raise


async def _opened(files: Files, full: bytes, data: bytes) -> bool:
    try:
        async with files.sftp.open(full, "xb") as file:
            await file.write(data)
    except (asyncssh.SFTPFailure, asyncssh.SFTPFileAlreadyExists):
        if await files.sftp.lexists(full):
            return False
        raise
    return True
