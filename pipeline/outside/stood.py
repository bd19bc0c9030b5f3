"""Folders of main as they stood at a moment that has passed, laid out in a place of their own."""

import datetime as dt
from collections.abc import Iterable
from pathlib import Path

from pipeline.outside.git_objects import Objects
from pipeline.outside.git_reading import git, listed, resolve
from pipeline.outside.git_running import is_repository
from pipeline.outside.published import BRANCH
from pipeline.outside.ref_log import keeps_main, moves_of

_MAIN, _PLAIN = f"refs/heads/{BRANCH}", "100644"


def commit_before(root: Path, moment: dt.datetime) -> str | None:
    """Return the commit at which main stood just before a moment (aware); None where none is known.

    As the keeper of main recorded its moves, where it did so by then; else by the dates of its own
    commits. Raises UnfinishedError where Git does not answer.
    """
    if not is_repository(root) or resolve(root, _MAIN) is None:
        return None
    moves = moves_of(root, _MAIN) if keeps_main(root) else ()
    past = [move.commit for move in moves if move.at < moment]
    if past:
        return past[-1]
    seconds = int(moment.timestamp()) - 1
    wanted = ("rev-list", "--first-parent", "-1", f"--before={seconds}", _MAIN)
    return git(root, *wanted).decode().strip() or None


def lay_out(root: Path, commit: str, folders: Iterable[str], place: Path) -> None:
    """Write the plain files of some folders of a commit below `place`; links are left out."""
    with Objects(root) as objects:
        for each in listed(root, commit, folders):
            raw = objects.read(each.object) if each.mode == _PLAIN else None
            if raw is not None:
                file = place / each.path
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(raw)
