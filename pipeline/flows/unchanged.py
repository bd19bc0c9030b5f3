"""Unchanged: has anything moved since the last build? Answered without reading a single file of it.

Everything that a build reads, and the site it left, is told apart by size, times and number. This
module imports little, so that the answer comes sooner than the rest of the program could start.
"""

import datetime as dt
import hashlib
import json
import marshal
import os
import sys
import sysconfig
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path
from typing import Any

from pipeline.build.files import State, lay, listing_of
from pipeline.outside.clock import today
from pipeline.outside.programs import dictionaries

LAST = "build/ledger/last.json"
_FORM = 1
_PACKAGE = Path(__file__).parent.parent
_READ = ("content", "site_config", "mkdocs.yml", ".gitignore")
_GIT = ("HEAD", "index", "packed-refs", "refs", "config", "info")
_MADE = "site"
_TICK_NS = 50_000_000
_PLAIN = 2  # a form of marshal in which equal values have equal bytes
_name = attrgetter("name")


@dataclass(frozen=True)
class Last:
    """What the last build said when it was through: for whom it was made, and its own words."""

    as_of: dt.date
    pages: int
    closing: str


@dataclass(frozen=True)
class Stamp:
    """What a build reads, as it was when the build began; `newest` is the latest change, in ns."""

    print: str
    newest: int


def unchanged(root: Path, as_of: dt.date | None) -> Last | None:
    """Return what the last build said, where building again would give the very same site."""
    try:
        told = json.loads((root / LAST).read_bytes())
        day = as_of or today(told["time_zone"])
        if told["form"] != _FORM or told["as_of"] != day.isoformat():
            return None
        if told["read"] != stamp(root).print or told["made"] != _print(
            listing_of(root / _MADE).files
        ):
            return None
        return Last(day, int(told["pages"]), str(told["closing"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def stamp(root: Path) -> Stamp:
    """Return what stands now of all that a build reads."""
    own = _states(root, _READ)
    listed = [*own, *_states(_git(root), _GIT), *_program()]
    return Stamp(_digest(listed), max((row[3] for row in own), default=0))


@dataclass(frozen=True)
class Between:
    """A build from its begin (in ns of the file system's clock) to the states of what it made."""

    read: Stamp
    began: int
    made: Mapping[str, State]


def remember(root: Path, last: Last, build: Between, time_zone: str) -> None:
    """Keep what a build said; not where a file changed within the tick before it began."""
    if build.read.newest > build.began - _TICK_NS:
        return
    told: dict[str, Any] = {
        "form": _FORM,
        "as_of": last.as_of.isoformat(),
        "pages": last.pages,
        "closing": last.closing,
        "time_zone": time_zone,
        "read": build.read.print,
        "made": _print(build.made),
    }
    with suppress(OSError):
        lay(root / LAST, json.dumps(told).encode())


def _print(files: Mapping[str, State]) -> str:
    return _digest([(path, *state) for path, state in sorted(files.items())])


_Row = tuple[str, int, int, int, int]


def _digest(rows: list[_Row] | list[tuple[str, int, int, int]]) -> str:
    return hashlib.blake2b(marshal.dumps(rows, _PLAIN), digest_size=16).hexdigest()


def _states(root: Path, names: tuple[str, ...]) -> list[_Row]:
    found: list[_Row] = []
    for name in names:
        with suppress(OSError):
            found.append(_row(name, os.lstat(root / name)))
            if (root / name).is_dir():
                _add_below(str(root / name), name, found)
    return found


def _add_below(folder: str, above: str, found: list[_Row]) -> None:
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=_name):
            path = f"{above}/{entry.name}"
            if not entry.is_dir(follow_symlinks=False):
                found.append(_row(path, entry.stat(follow_symlinks=False)))
            elif entry.name != "__pycache__":
                _add_below(entry.path, path, found)


def _row(path: str, at: os.stat_result) -> _Row:
    return path, at.st_size, at.st_mtime_ns, at.st_ctime_ns, at.st_ino


def _git(root: Path) -> Path:
    """Return the folder of Git's own files; a linked work tree names it in a file."""
    folder = root / ".git"
    if folder.is_file():
        return root / folder.read_text(encoding="utf-8").partition("gitdir:")[2].strip()
    return folder


def _program() -> list[_Row]:
    """Return the state of the program, its libraries and the dictionary."""
    libraries = Path(sysconfig.get_path("purelib"))
    names = [(name, 0, 0, 0, 0) for name in sorted(entry.name for entry in libraries.iterdir())]
    python = (sys.version, 0, 0, 0, 0)
    words = _states(dictionaries(), ("id_ID.dic", "id_ID.aff"))
    return [python, *names, *_states(_PACKAGE.parent, (_PACKAGE.name,)), *words]
