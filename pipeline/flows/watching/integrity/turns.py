"""What is remembered of a site between looks: when each file was seen, and what was wrong."""

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from pipeline.flows.watching.watched import Watched
from pipeline.monitor.integrity.sample import Turns
from pipeline.outside.watch_store.looked import LookedRow, looked, put_looked
from pipeline.outside.watch_store.opened import PATH, opened


@dataclass(frozen=True)
class Remembered:
    """The turns of files by path, and addresses at which strangers answered."""

    turns: Turns
    strangers: tuple[str, ...]


def recall_turns(watched: Watched) -> Remembered:
    """Return what is remembered of the watched site; raises UnfinishedError."""
    with opened(watched.root / PATH) as database:
        rows = looked(database, watched.base)
    at = {row.path: dt.datetime.fromtimestamp(row.at, dt.UTC) for row in rows}
    wrong = {row.path for row in rows if row.wrong and not row.path.startswith("/")}
    strangers = tuple(row.path for row in rows if row.path.startswith("/"))
    return Remembered(Turns(at, wrong), strangers)


def keep_turns(
    watched: Watched,
    before: Remembered,
    states: Mapping[str, bool],
    files: Collection[str],
    strangers: Collection[str],
) -> None:
    """Remember a look: `states` tells of each path that was seen whether it was wrong."""
    now = int(watched.now.timestamp())
    rows = [LookedRow(path, now, wrong) for path, wrong in states.items()]
    rows += [LookedRow(address, now, True) for address in strangers]
    gone = [path for path in before.turns.looked if path[:1] != "/" and path not in files]
    gone += [address for address in before.strangers if address not in strangers]
    with opened(watched.root / PATH) as database:
        put_looked(database, watched.base, rows, gone)
