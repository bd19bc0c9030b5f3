"""The records of what was done to the media: kept in the court's folder, and asked."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.archive import acts
from pipeline.archive.acts import Act
from pipeline.config.backup import Backup
from pipeline.flows.keeping.memory import recall


def keep_act(root: Path, act: Act) -> str:
    """Write a record, in one move, and return its path in the court's folder."""
    file = root / act.path
    file.parent.mkdir(parents=True, exist_ok=True)
    unfinished = file.with_suffix(".tmp")
    unfinished.write_bytes(acts.written(act))
    unfinished.replace(file)
    return act.path


def acts_of(root: Path) -> list[Act]:
    """Return every record, oldest first; raises ValueError where one cannot be read."""
    files = (root / acts.FOLDER).glob("*/*.json")
    return [acts.read(file.read_bytes()) for file in sorted(files)]


@dataclass(frozen=True)
class Proven:
    """A backup of which every byte was read and right: when it was taken, and when it was read."""

    medium: str
    id: str
    at: dt.datetime
    looked_at: dt.datetime


def newest_proven(root: Path, backup: Backup, after: dt.datetime) -> Proven | None:
    """Return the newest backup that was taken after a moment and seen to be whole since; None
    where there is none.

    SOP tais-05, step 9: a problem is solved only when the data were backed up again.
    """
    found = [each for medium in backup.destinations for each in _proven(root, medium.id)]
    return max((each for each in found if each.at > after), key=_taken, default=None)


def _proven(root: Path, medium: str) -> Iterator[Proven]:
    for name, known in recall(root, medium).snapshots.items():
        if known.whole and known.looked_at:
            yield Proven(medium, name, known.at, known.looked_at)


def _taken(each: Proven) -> dt.datetime:
    return each.at
