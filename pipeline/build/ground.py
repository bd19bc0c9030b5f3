"""The ground that made files stand on besides content: the program, its libraries, the theme."""

import hashlib
import os
import sys
import sysconfig
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pipeline
from pipeline.build.compose.memory import fingerprint

_PACKAGE = Path(pipeline.__file__).parent
_LIBRARIES = Path(sysconfig.get_path("purelib"))
_NOT_BUILDING = ("archive", "bench", "checks", "cli", "intake", "review", "samples")


@cache
def of_program() -> str:
    """Return the fingerprint of what decides how pages come out: code, Python, library versions."""
    libraries = sorted(found.name for found in _LIBRARIES.glob("*.dist-info"))
    return fingerprint(sys.version, *libraries, _told(_sources()))


def of_files(*files: Path) -> str:
    """Return the fingerprint of files by name and content; a folder stands for all below it."""
    return fingerprint(_told(sorted(found for file in files for found in _below(file))))


def _below(file: Path) -> Iterable[Path]:
    return (f for f in file.rglob("*") if f.is_file()) if file.is_dir() else (file,)


def _told(files: Iterable[Path]) -> str:
    """Return one short text for the names of files and all that they hold."""
    made = hashlib.blake2b(digest_size=16)
    for file in files:
        for part in (file.name.encode("utf-8", "surrogateescape"), file.read_bytes()):
            made.update(len(part).to_bytes(8))
            made.update(part)
    return made.hexdigest()


def _sources() -> list[Path]:
    found: list[str] = []
    for folder, below, names in os.walk(_PACKAGE):
        if folder == str(_PACKAGE):
            below[:] = [name for name in below if name not in _NOT_BUILDING]
        found += [f"{folder}/{name}" for name in names if name.endswith((".py", ".j2"))]
    return [Path(file) for file in sorted(found)]
