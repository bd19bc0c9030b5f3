"""Unchanged: has anything moved since the last build? Answered without reading a single file of it.

Everything that a build reads, and the site it left, is told apart by size, times and number. This
module imports little, so that the answer comes sooner than the rest of the program could start.
"""

import datetime as dt
import hashlib
import json
import marshal
import os
import stat
import sys
import sysconfig
from collections.abc import Iterable, Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from pipeline.content.looked import Row, row_of, rows_below
from pipeline.outside.beside import Beside
from pipeline.outside.clock import today
from pipeline.outside.dictionaries import dictionaries

LAST = "build/ledger/last.json"
_CLOCK = "build/.lock"
_FORM = 2
_PACKAGE = Path(__file__).parent.parent
_CONTENT = "content"
_READ = (_CONTENT, "site_config", "mkdocs.yml", ".gitignore")
_GIT = ("HEAD", "index", "packed-refs", "refs", "config", "info")
_MADE = "site"
_TICK_NS = 50_000_000
_PLAIN = 2  # a form of marshal in which equal values have equal bytes
Made = Mapping[str, tuple[int, int, int]]


class Last(NamedTuple):
    """What the last build said when it was through: for whom it was made, and its own words."""

    as_of: dt.date
    pages: int
    closing: str


class Look(NamedTuple):
    """What a build reads of the court's folder, as it was at one moment by the clock of the files.

    `began` is that moment, in ns.
    """

    began: int
    rows: list[Row]

    @property
    def content(self) -> list[Row]:
        """Return the rows of what lies below content/."""
        return [row for row in self.rows if row[0].startswith(f"{_CONTENT}/")]

    @property
    def settled(self) -> bool:
        """Return whether no file changed within the tick before, and so may change again in it."""
        return max((row[3] for row in self.rows), default=0) < self.began - _TICK_NS


def look_at(root: Path) -> Look:
    """Look at all that a build reads below `root`, where build/ is there already."""
    clock = root / _CLOCK
    clock.touch()
    return Look(clock.stat().st_mtime_ns, _rows(root, _READ))


class Answer(NamedTuple):
    """What the last build said, if building again would give the same; else what was looked at."""

    last: Last | None = None
    look: Look | None = None


def unchanged(root: Path, as_of: dt.date | None) -> Answer:
    """Return what the last build said, where building again would give the very same site."""
    try:
        told = json.loads((root / LAST).read_bytes())
        day = as_of or today(told["time_zone"])
        if told["form"] != _FORM or told["as_of"] != day.isoformat():
            return Answer()
        last = Last(day, int(told["pages"]), str(told["closing"]))
        return _held_against(told, root, last)
    except (OSError, ValueError, KeyError, TypeError):
        return Answer()


def _held_against(told: dict[str, Any], root: Path, last: Last) -> Answer:
    with Beside(lambda: _made_at(root).encode()) as beside:
        seen = look_at(root)
        same = told["read"] == print_of(root, seen)
        same = same and beside.answer() == str(told["made"]).encode()
        return Answer(last if same else None, seen)


def _made_at(root: Path) -> str:
    return _print_of(_states(rows_below(str(root / _MADE), "")))


def print_of(root: Path, seen: Look) -> str:
    """Return one short text for all that decides what a build gives, Git and program included."""
    return _digest([*seen.rows, *_git(root), *_program()])


class Between(NamedTuple):
    """A build from what it saw when it began, as one text, to the states of what it made."""

    read: str
    settled: bool
    made: Made


def remember(root: Path, last: Last, build: Between, time_zone: str) -> None:
    """Keep what a build said; not where a file changed within the tick before it began."""
    if not build.settled:
        return
    told: dict[str, Any] = {
        "form": _FORM,
        "as_of": last.as_of.isoformat(),
        "pages": last.pages,
        "closing": last.closing,
        "time_zone": time_zone,
        "read": build.read,
        "made": _print_of(build.made),
    }
    from pipeline.build.files import lay

    with suppress(OSError):
        lay(root / LAST, json.dumps(told).encode())


def _states(rows: Iterable[Row]) -> Made:
    """Return size, time and number of each file by its path below the folder."""
    return {row[0][1:]: (row[2], row[3], row[5]) for row in rows if not stat.S_ISDIR(row[1])}


def _print_of(files: Made) -> str:
    return _digest([(path, *state) for path, state in sorted(files.items())])


def _digest(rows: list[Row] | list[tuple[str, int, int, int]]) -> str:
    return hashlib.blake2b(marshal.dumps(rows, _PLAIN), digest_size=16).hexdigest()


def _rows(root: Path, names: Iterable[str], left_out: tuple[str, ...] = ()) -> list[Row]:
    """Return the rows of what is there; raises OSError where it cannot be looked at."""
    found: list[Row] = []
    for name in names:
        with suppress(FileNotFoundError, NotADirectoryError):
            found.append(row_of(name, os.lstat(root / name)))
        if (root / name).is_dir():
            found += rows_below(str(root / name), name, left_out)
    return found


def _git(root: Path) -> Iterable[Row]:
    """Yield the rows of Git's own files, some of which may go while we look."""
    for name in _GIT:
        with suppress(OSError):
            yield from _rows(_folder_of_git(root), (name,))


def _folder_of_git(root: Path) -> Path:
    """Return the folder of Git's own files; a linked work tree names it in a file."""
    folder = root / ".git"
    if folder.is_file():
        return root / folder.read_text(encoding="utf-8").partition("gitdir:")[2].strip()
    return folder


def _program() -> list[Row]:
    """Return the state of the program, its libraries and the dictionary."""
    return [*_code(), *_rows(dictionaries(), ("id_ID.dic", "id_ID.aff"))]


@cache
def _code() -> list[Row]:
    """Return the state of the program and its libraries as when this was first asked.

    A process runs the program that it began with, whatever takes its place meanwhile.
    """
    libraries = Path(sysconfig.get_path("purelib"))
    names = sorted(entry.name for entry in libraries.iterdir())
    told: list[Row] = [(name, 0, 0, 0, 0, 0) for name in (sys.version, *names)]
    return [*told, *_rows(_PACKAGE.parent, (_PACKAGE.name,), ("__pycache__",))]
