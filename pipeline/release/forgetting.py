"""Which of a host's files go when data must be gone from it: all but what readers get right now."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pipeline.release.host import Remove, RemoveEmpty, RemoveFolders, Step, Write
from pipeline.release.layout import FRESH, RECORD, STORE, UNFINISHED, below, folder_of
from pipeline.release.record import Record, Release


@dataclass(frozen=True)
class Kept:
    """What stays on a host: the live release and the folder that readers are served from."""

    live: Release
    served: str


def forget_all_but(
    record: Record, kept: Kept, releases: Iterable[str], stored: Iterable[str]
) -> list[Step]:
    """Return the steps, fit to be done again, that leave a host with its live release alone.

    `releases` are the names of the folders of releases there, `stored` the files of the store. The
    record is written first, with what is to go, so that a stop in between is known, and at last
    without it.
    """
    live = kept.live
    going = tuple(sorted({*releases, *record.leaving} - {live.id}))
    alone = live.model_copy(update={"carried": ()})
    begun = record.model_copy(
        update={"releases": (alone,), "pending": None, "live": live.id, "leaving": going}
    )
    carried = sorted({below(kept.served, each.path) for each in (*live.carried, *record.maybe)})
    seals = {live.manifest, f"{live.manifest}.sig"}
    return [
        Write(RECORD, begun.to_bytes()),
        Remove(tuple(carried)),
        RemoveEmpty(tuple(sorted({up for path in carried for up in _above(path)}, reverse=True))),
        RemoveFolders(tuple(folder_of(each) for each in going)),
        RemoveFolders((FRESH, UNFINISHED)),
        Remove(tuple(f"{STORE}/{name}" for name in sorted(stored) if name not in seals)),
        Write(RECORD, begun.model_copy(update={"leaving": (), "maybe": ()}).to_bytes()),
    ]


def _above(path: str) -> Iterator[str]:
    while "/" in path:
        path = path.rpartition("/")[0]
        yield path


def releases_in(entries: Mapping[str, object]) -> set[str]:
    """Return the names of the folders directly below `rilis/`, by everything that lies there."""
    return {path.partition("/")[0] for path in entries}
