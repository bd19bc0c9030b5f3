"""The room that a server has left, and whether it is why the server said no."""

import asyncssh

from pipeline.outside.hosting.files import DeclinedError, Files


class FullError(Exception):
    """The server has no room left for a file."""

    def __init__(self, path: str, size: int, free: int) -> None:
        self.path, self.size, self.free = path, size, free
        super().__init__(f"{path}: {size} > {free}")


async def free_bytes(files: Files) -> int | None:
    """Return the bytes left where the target's folder lies; None where the server does not tell."""
    try:
        async with files.asked("mengukur", "") as full:
            room = await files.sftp.statvfs(full)
    except DeclinedError:
        return None
    return room.bavail * room.frsize


async def reason_of(
    files: Files, problem: DeclinedError, path: str, size: int
) -> DeclinedError | FullError:
    """Return why a file of so many bytes was not taken: SFTP calls a full disk a failure only."""
    free = await free_bytes(files)
    if isinstance(problem.answer, asyncssh.SFTPFailure) and free is not None and free < size:
        return FullError(path, size, free)
    return DeclinedError(problem.doing, path, problem.answer)
