"""Recap: how long the steps of the SOP took in a month, for the monthly report."""

import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from pipeline.errors import UsageError
from pipeline.flows.reviewing.desk import Desk, open_desk
from pipeline.flows.reviewing.queue import clock
from pipeline.forge.values import Event
from pipeline.outside.git_objects import Objects
from pipeline.outside.git_reading import Difference, commits_between, names, touched
from pipeline.review.claims import read_claim
from pipeline.review.recap import (
    Happened,
    ItemTimes,
    Journey,
    StepSummary,
    What,
    of_forge,
    summaries,
    times_of,
)
from pipeline.review.statement import decode
from pipeline.review.tiers import Tier, tier_of

_MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])")
_PROPOSAL = re.compile(r"[#!](\d+)\b")
_SAID: dict[str, What] = {"approve": "approved", "return": "returned"}
Ask = Callable[[int], tuple[Event, ...]]


@dataclass(frozen=True)
class Merge:
    """One proposal that main took in: main before it, what was proposed, when, and its words."""

    commit: str
    main: str
    head: str
    at: dt.datetime
    subject: str


@dataclass(frozen=True)
class Recap:
    """A month of published items, each step over all of them, and what has no clock.

    `direct` counts changes of content that came into main without a proposal, `taken_down` those
    among them that were urgent withdrawals.
    """

    month: str
    items: tuple[ItemTimes, ...]
    steps: tuple[StepSummary, ...]
    direct: int
    taken_down: int


def recap(root: Path, month: str | None, at: dt.datetime, ask: Ask | None = None) -> Recap:
    """Return the recap of a month such as 2026-11, or of the month of `at`.

    With `ask`, a proposal that was reviewed on a forge is asked for there. Raises UsageError for
    what is no month.
    """
    desk = open_desk(root)
    zone = ZoneInfo(desk.policy.time_zone)
    month = month or at.astimezone(zone).strftime("%Y-%m")
    if not _MONTH.fullmatch(month):
        raise UsageError(f"Tulis bulannya seperti 2026-11, bukan {month}.")
    spent, standard = clock(desk), desk.policy.review.standard_minutes
    rows = [row for row in history(desk) if row.at.astimezone(zone).strftime("%Y-%m") == month]
    with Objects(root) as objects:
        journeys = [_journey(desk, objects, row, ask) for row in rows if row.head]
        direct = [down for row in rows if not row.head for down in _direct(desk, objects, row)]
    items = tuple(times_of(each, spent, standard) for each in journeys if each is not None)
    return Recap(month, items, summaries(items, standard), len(direct), sum(direct))


def history(desk: Desk) -> Iterator[Merge]:
    """Yield the steps of main itself, oldest first; `head` is empty where there was no proposal."""
    wanted = ("log", "--first-parent", "--reverse", "--format=%H%x00%P%x00%ct%x00%s", desk.main)
    for line in names(desk.root, *wanted):
        commit, parents, seconds, subject = line.split("\0", 3)
        before, _, head = parents.partition(" ")
        at = dt.datetime.fromtimestamp(int(seconds), dt.UTC)
        yield Merge(commit, before, head, at, subject)


def _journey(desk: Desk, objects: Objects, merge: Merge, ask: Ask | None) -> Journey | None:
    commits = commits_between(desk.root, merge.main, merge.head)
    changed = touched(desk.root, commits)
    found = [each for commit in commits for each in changed.get(commit, [])]
    item = next((each.path for each in found if is_content(each.path)), None)
    if item is None:
        return None
    way = tuple(h for c in commits for h in _moments(desk, objects, c, changed.get(c, [])))
    number = _PROPOSAL.search(merge.subject)
    if ask and number and all(each.what == "submitted" for each in way):
        way = tuple(each for each in of_forge(ask(int(number[1]))) if each.what != "published")
    folder = item.rpartition("/")[0]
    claim = read_claim(objects.read(f"{merge.commit}:{folder}/index.md") or b"")
    return Journey(folder, claim.title or folder, (*way, Happened("published", merge.at)))


def _moments(
    desk: Desk, objects: Objects, commit: str, changed: list[Difference]
) -> Iterator[Happened]:
    """Yield what one commit of a draft did: content handed in, and decisions by their own time."""
    if any(is_content(each.path) for each in changed):
        shown = next(names(desk.root, "show", "--no-patch", "--format=%ct", commit))
        yield Happened("submitted", dt.datetime.fromtimestamp(int(shown), dt.UTC))
    for each in changed:
        if tier_of(each.path) is Tier.APPROVALS and each.path.endswith(".json"):
            said = decode(objects.read(each.new) or b"")
            if said is not None:
                yield Happened(_SAID[said.decision], dt.datetime.fromisoformat(said.at))


def _direct(desk: Desk, objects: Objects, row: Merge) -> Iterator[bool]:
    """Yield, for each item that one commit of main changed itself, whether it was taken down."""
    changed = touched(desk.root, [row.commit]).get(row.commit, []) if row.main else []
    for each in changed:
        if is_content(each.path) and each.path.endswith("/index.md"):
            yield read_claim(objects.read(each.new) or b"").taken_down


def is_content(path: str) -> bool:
    return tier_of(path) is Tier.CONTENT
