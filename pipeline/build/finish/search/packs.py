"""What is kept of the index between builds: packs of files, each named by what it was made of.

A pack is one file: its own hash, what it holds, and the files one after another. It appears whole
or not at all, and one that is damaged counts as missing.
"""

import hashlib
import json
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

_SUFFIX = ".pack"
_UNFINISHED = ".unfinished"


@dataclass(frozen=True)
class IndexFile:
    """One file of the index: its hash (SHA-256, hex), its size in bytes, and where it is kept."""

    sha256: str
    size: int
    pack: Path
    at: int

    def read(self) -> bytes:
        """Return the content."""
        with self.pack.open("rb") as pack:
            pack.seek(self.at)
            return pack.read(self.size)


Files: TypeAlias = Mapping[str, IndexFile]


class Packs:
    """The packs in one folder, which may be deleted at any time."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._asked: set[Path] = set()

    def find(self, name: str) -> Files | None:
        """Return the files of a pack by their names; None where it is missing or damaged."""
        pack = self._path(name)
        self._asked.add(pack)
        try:
            told, _, rest = pack.read_bytes().partition(b"\n")
        except FileNotFoundError:
            return None
        if hashlib.sha256(rest).hexdigest().encode() != told:
            return None
        listed, _, _ = rest.partition(b"\n")
        return _listed(listed, pack, len(told) + len(listed) + len(b"\n\n"))

    def find_or_make(self, name: str, make: Callable[[], Mapping[str, bytes]]) -> Files:
        """Return the files of a pack; where it is missing or damaged, make it."""
        found = self.find(name)
        return self.keep(name, make()) if found is None else found

    def keep(self, name: str, files: Mapping[str, bytes]) -> Files:
        """Make a pack of these files, and return it."""
        told = [[path, hashlib.sha256(data).hexdigest(), len(data)] for path, data in files.items()]
        listed = json.dumps(told).encode()
        rest = listed + b"\n" + b"".join(files.values())
        start = hashlib.sha256(rest).hexdigest().encode() + b"\n"
        pack = self._path(name)
        self._folder.mkdir(parents=True, exist_ok=True)
        unfinished = pack.with_suffix(_UNFINISHED)
        unfinished.write_bytes(start + rest)
        unfinished.replace(pack)
        return _listed(listed, pack, len(start) + len(listed) + len(b"\n"))

    def forget_others(self) -> None:
        """Remove what nobody asked for, and what a build that was killed left."""
        for path in self._folder.iterdir():
            if path.is_dir():
                shutil.rmtree(path)
            elif path not in self._asked:
                path.unlink()

    def _path(self, name: str) -> Path:
        return self._folder / f"{name}{_SUFFIX}"


def _listed(listed: bytes, pack: Path, at: int) -> Files:
    files = {}
    for path, sha256, size in json.loads(listed):
        files[path] = IndexFile(sha256, size, pack, at)
        at += size
    return files
