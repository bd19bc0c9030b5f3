"""What the pipeline itself recorded: evidence for steps, and events that ask for a run.

A new source of records is a kind here, a reader in flows/checklists/sources.py, and nothing else.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from pipeline.sop.runs.run import Run

Kind = Literal[
    "publication",
    "recap",
    "release",
    "backup",
    "drill",
    "archive",
    "visitors",
    "monitoring",
    "incident",
    "renewal",
]
Troubled = Literal["release", "backup", "drill", "incident"]
KINDS: tuple[Kind, ...] = get_args(Kind)
_REMEMBERED = dt.timedelta(days=31)


@dataclass(frozen=True)
class Fact:
    """One thing recorded: `group` is its target or medium, `good` whether it went well.

    `says` tells it in one sentence without its end.
    """

    kind: Kind
    group: str
    name: str
    at: dt.datetime
    good: bool
    says: str

    @property
    def record(self) -> str:
        """Return how a run refers to it."""
        return f"{self.kind}:{self.group}/{self.name}" if self.group else f"{self.kind}:{self.name}"

    @property
    def event(self) -> str:
        """Return it as what began a run."""
        return f"{self.says} ({self.record})"


def proofs(facts: Iterable[Fact], kind: Kind, since: dt.datetime, at: dt.datetime) -> list[Fact]:
    """Return the newest good fact of a kind in each group, within a stretch of time."""
    newest: dict[str, Fact] = {}
    for fact in sorted(facts, key=lambda each: each.at):
        if fact.kind == kind and fact.good and since <= fact.at <= at:
            newest[fact.group] = fact
    return list(newest.values())


def unanswered(
    facts: Iterable[Fact], kinds: Iterable[Troubled], runs: Iterable[Run], at: dt.datetime
) -> Iterator[Fact]:
    """Yield what went wrong in the last month and began none of these runs, oldest first."""
    wanted, events = set(kinds), [run.opened.event or "" for run in runs]
    for fact in sorted(facts, key=lambda each: (each.at, each.record)):
        recent = at - _REMEMBERED <= fact.at <= at
        known = any(f"({fact.record})" in event for event in events)
        if fact.kind in wanted and not fact.good and recent and not known:
            yield fact
