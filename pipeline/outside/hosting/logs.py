"""The folder in which a target's server writes its logs, read over the target's own connection."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from pipeline.config.release import Target
from pipeline.errors import UnfinishedError
from pipeline.outside.hosting.local_trouble import telling
from pipeline.outside.hosting.place import place_of
from pipeline.outside.hosting.remote import RemoteHost


class LogFolder(Protocol):
    """A folder of files that grow, are renamed, packed and cut by somebody else."""

    def sizes(self, folder: str) -> Mapping[str, int]:
        """Return the bytes of each file in it, by name; nothing where it is absent."""

    def piece(self, path: str, start: int, end: int) -> bytes:
        """Return bytes of a file; fewer where it is shorter, none where it is absent."""


class LocalLogs:
    """Such a folder on this machine."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def sizes(self, folder: str) -> Mapping[str, int]:
        """Return the bytes of each file in it, by name; nothing where it is absent."""
        at = self._folder / folder
        with telling(at):
            files = sorted(at.iterdir()) if at.is_dir() else []
            return {file.name: file.stat().st_size for file in files if file.is_file()}

    def piece(self, path: str, start: int, end: int) -> bytes:
        """Return bytes of a file; fewer where it is shorter, none where it is absent."""
        file = self._folder / path
        with telling(file):
            try:
                with file.open("rb") as opened:
                    opened.seek(start)
                    return opened.read(end - start)
            except FileNotFoundError:
                return b""


@contextmanager
def logs_of(target: Target, folder: str, root: Path) -> Iterator[LogFolder]:
    """Yield a folder of logs on the machine of a target; a shell is not needed for it.

    Raises UsageError, RefusedError, and UnfinishedError where the machine does not answer.
    """
    if target.kind == "local":
        yield LocalLogs(root / folder)
        return
    if not folder.startswith("/"):
        raise UnfinishedError(f"Tulis folder log {folder} dengan garis miring di depan.")
    place = place_of(target.model_copy(update={"kind": "sftp", "path": folder}))
    with RemoteHost(place) as host:
        yield host
