"""One backup on one medium, and what this machine remembers of the backups of a medium."""

import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from pydantic import AwareDatetime, Field

from pipeline.archive.retention import Taken
from pipeline.record import Strict

FREED_AT_ONCE = 7


@dataclass(frozen=True)
class Snapshot:
    """One backup: its name on the medium, when it was taken (aware), bytes and files if known."""

    id: str
    at: dt.datetime
    size: int | None = None
    files: int | None = None


class Remembered(Strict):
    """What is known of one backup: its size, and how the last look at every byte of it ended."""

    at: AwareDatetime
    size: int = 0
    files: int = 0
    whole: bool | None = None
    looked_at: AwareDatetime | None = None


class Memory(Strict):
    """What is known of a medium; losing it loses no backup.

    `turn` counts the partial looks, `not_freed` the backups let go whose room is not freed yet.
    """

    version: int = Field(1, ge=1, le=1)
    snapshots: dict[str, Remembered] = Field(default_factory=dict)
    turn: int = 0
    not_freed: int = 0
    drilled_at: AwareDatetime | None = None


def taken_of(snapshots: Iterable[Snapshot], memory: Memory) -> list[Taken]:
    """Return backups as retention judges them."""
    return [Taken(each.id, each.at, _whole(memory, each.id)) for each in snapshots]


def _whole(memory: Memory, name: str) -> bool | None:
    known = memory.snapshots.get(name)
    return known.whole if known else None


def with_new(memory: Memory, snapshot: Snapshot) -> Memory:
    """Return the memory with a backup that was just taken."""
    told = Remembered(at=snapshot.at, size=snapshot.size or 0, files=snapshot.files or 0)
    return memory.model_copy(update={"snapshots": {**memory.snapshots, snapshot.id: told}})


def without(memory: Memory, gone: Collection[str]) -> Memory:
    """Return the memory without backups that retention let go."""
    left = {name: known for name, known in memory.snapshots.items() if name not in gone}
    not_freed = 0 if due_to_free(memory, gone) else memory.not_freed + len(gone)
    return memory.model_copy(update={"snapshots": left, "not_freed": not_freed})


def due_to_free(memory: Memory, gone: Collection[str]) -> bool:
    """Return whether the room of backups let go is to be freed now, with these."""
    return memory.not_freed + len(gone) >= FREED_AT_ONCE


def with_looks(
    memory: Memory, there: Iterable[Snapshot], whole: Mapping[str, bool], at: dt.datetime
) -> Memory:
    """Return the memory after looking at every byte of some backups; one turn later."""
    known = dict(memory.snapshots)
    for each in there:
        if each.id in whole:
            before = known.get(each.id) or Remembered(at=each.at, size=each.size or 0)
            seen = {"whole": whole[each.id], "looked_at": at}
            known[each.id] = before.model_copy(update=seen)
    return memory.model_copy(update={"snapshots": known, "turn": memory.turn + 1})


def drilled(memory: Memory, each: Snapshot, at: dt.datetime) -> Memory:
    """Return the memory after a drill that went well: every byte of that backup came back right."""
    before = memory.snapshots.get(each.id) or Remembered(at=each.at, size=each.size or 0)
    seen = before.model_copy(update={"whole": True, "looked_at": at})
    known = {**memory.snapshots, each.id: seen}
    return memory.model_copy(update={"snapshots": known, "drilled_at": at})
