"""Files of a server that grow while we read them: how large they are, and a piece of one."""

import asyncssh

from pipeline.outside.hosting.files import ABSENT, Files
from pipeline.outside.hosting.place import decoded


async def sizes(files: Files, folder: str) -> dict[str, int]:
    """Return the bytes of each file that lies in a folder itself; nothing where it is absent."""
    async with files.asked("membaca", folder) as full:
        try:
            found = [each async for each in files.sftp.scandir(full)]
        except ABSENT:
            return {}
    told = {
        decoded(each.filename): each.attrs.size or 0
        for each in found
        if isinstance(each.filename, bytes) and each.attrs.type == asyncssh.FILEXFER_TYPE_REGULAR
    }
    return dict(sorted(told.items()))


async def piece(files: Files, path: str, start: int, end: int) -> bytes:
    """Return a file's bytes from one place to another; fewer where it is shorter or absent."""
    data = b""
    async with files.asked("mengambil", path) as full:
        try:
            opened = await files.sftp.open(full, "rb")
        except ABSENT:
            return b""
        async with opened as file:
            while start + len(data) < end:
                more = await file.read(end - start - len(data), start + len(data))
                files.patience.sign()
                assert isinstance(more, bytes)
                if not more:
                    break
                data += more
    return data
