"""A folder of this machine as a host: what a web server here serves from."""

import os
import secrets
from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from pipeline.outside.hosting import local_steps
from pipeline.outside.hosting.digests import digests_of
from pipeline.outside.hosting.local_probe import probe
from pipeline.outside.hosting.local_trouble import telling
from pipeline.release.host import Abilities, Entry, Kind, OnBytes, Source, Step


class LocalHost:
    """A folder here; there is nothing to connect to, and nothing to leave."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __enter__(self) -> Self:
        """Make the folder where there is none yet."""
        with telling(self.folder):
            local_steps.make_folder(self.folder)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Leave everything as it is."""

    def probe(self) -> Abilities:
        """Try what the file system can do."""
        with telling(self.folder):
            return probe(self.folder)

    def read(self, path: str) -> bytes | None:
        """Return a file's bytes; None where there is none."""
        with telling(self.folder / path):
            try:
                return local_steps.inside(self.folder, path).read_bytes()
            except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
                return None

    def entries(self, folder: str) -> Mapping[str, Entry] | None:
        """Return everything below a folder by its path from there; None where it is absent."""
        start = local_steps.inside(self.folder, folder)
        with telling(start):
            if not start.is_dir():
                return None
            found: dict[str, Entry] = {}
            _gather(str(start), "", found)
            return found

    def counts(self) -> bool:
        """Return whether hashes are counted where the files are: they are."""
        return True

    def hashes(self, folder: str, paths: Collection[str]) -> Mapping[str, str]:
        """Return the SHA-256 of files below a folder; one that is not there is left out."""
        start = local_steps.inside(self.folder, folder)
        with telling(start):
            return digests_of(start, paths)

    def claim(self, path: str, data: bytes) -> bool:
        """Make a file with these bytes if there is none; it is whole from its first moment."""
        file = local_steps.inside(self.folder, path)
        unfinished = file.with_name(f"{file.name}.{secrets.token_hex(8)}")
        with telling(file):
            local_steps.make_folder(file.parent)
            unfinished.write_bytes(data)
            try:
                os.link(unfinished, file)
            except FileExistsError:
                return False
            finally:
                unfinished.unlink()
        return True

    def guard(self, path: str, data: bytes) -> None:
        """Ask for nothing: what is done here ends with its process."""

    def apply(self, steps: Sequence[Step], source: Source, on_bytes: OnBytes) -> None:
        """Do the steps in their order."""
        for step in steps:
            local_steps.do(self.folder, step, source, on_bytes)


def _gather(folder: str, above: str, found: dict[str, Entry]) -> None:
    with os.scandir(folder) as entries:
        for entry in entries:
            found[above + entry.name] = _entry(entry)
            if entry.is_dir(follow_symlinks=False):
                _gather(entry.path, f"{above}{entry.name}/", found)


def _entry(entry: "os.DirEntry[str]") -> Entry:
    at = entry.stat(follow_symlinks=False)
    target = Path(entry.path).readlink() if entry.is_symlink() else None
    return Entry(_kind(entry), at.st_size, at.st_mtime, str(target) if target else None)


def _kind(entry: "os.DirEntry[str]") -> Kind:
    kinds: tuple[tuple[Kind, Callable[[], bool]], ...] = (
        ("link", entry.is_symlink),
        ("folder", entry.is_dir),
        ("file", entry.is_file),
    )
    return next((kind for kind, is_so in kinds if is_so()), "other")
