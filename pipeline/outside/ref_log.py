"""When a branch moved, by the clock of the machine that keeps it.

Git writes a line for each move of a ref in the very act of moving it (git-reflog(1)); a server made
by `terbit server-init` never lets these lines run out.
"""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from pipeline.outside.git_reading import git, git_says
from pipeline.outside.git_writing import has_remote


@dataclass(frozen=True)
class Moved:
    """A branch as it stood from a moment on (aware)."""

    commit: str
    at: dt.datetime


def moves_of(root: Path, ref: str) -> tuple[Moved, ...]:
    """Return every recorded place of a branch, oldest first; () where nothing is recorded."""
    if not git_says(root, "reflog", "exists", ref):
        return ()
    shown = git(root, "log", "--walk-reflogs", "--format=%H %gd", "--date=unix", ref).decode()
    return tuple(_moved(line) for line in reversed(shown.splitlines()))


def _moved(line: str) -> Moved:
    commit, _, place = line.partition(" ")
    seconds = int(place.rpartition("@{")[2].rstrip("}"))
    return Moved(commit, dt.datetime.fromtimestamp(seconds, dt.UTC))


def is_bare(root: Path) -> bool:
    """Return whether a repository has no work tree, as a server's has none."""
    return git(root, "rev-parse", "--is-bare-repository").strip() == b"true"


def keeps_main(root: Path) -> bool:
    """Return whether main moves here first: a bare server, or a clone that has none."""
    return is_bare(root) or not has_remote(root)


def first_parents(root: Path, old: str, new: str) -> list[Moved]:
    """Return main's own commits after `old` up to `new`, oldest first, as they are dated."""
    wanted = ("--first-parent", "--reverse", "--format=%H %ct", f"{old}..{new}")
    rows = (line.split(" ") for line in git(root, "log", *wanted).decode().splitlines())
    return [Moved(commit, dt.datetime.fromtimestamp(int(at), dt.UTC)) for commit, at in rows]


def versions_of(root: Path, path: str, commit: str) -> list[str]:
    """Return the commits of main that changed a file, oldest first."""
    wanted = ("rev-list", "--first-parent", "--reverse", commit, "--", path)
    return git(root, *wanted).decode().split()
