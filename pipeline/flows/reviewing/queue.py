"""Queue: every draft, whose turn it is, and for how long, held against the SOP's time."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from pipeline.calendar import WorkingCalendar
from pipeline.config.court import Court
from pipeline.config.hours import working_calendar
from pipeline.config.people import HumanRole
from pipeline.errors import ConfigError, Fault, UsageError
from pipeline.findings import Finding
from pipeline.flows.reviewing.desk import Desk, moment_of, open_desk
from pipeline.flows.reviewing.second_check import owed
from pipeline.flows.reviewing.standing import reader
from pipeline.flows.reviewing.verdict import Verdict, heard, judge
from pipeline.outside.git_objects import Objects
from pipeline.record import read_record
from pipeline.review.debts import Debt
from pipeline.review.progress import State, standing_of

Spent = Callable[[dt.datetime, dt.datetime], int]
_COURT = "site_config/court.yml"


@dataclass(frozen=True)
class Waiting:
    """One draft in the queue; minutes are working minutes since its last commit.

    `via` are the places where decisions were given that a recorder signed;
    `trouble` says why a draft could not be judged; its state is then None.
    """

    name: str
    title: str
    head: str
    since: dt.datetime
    spent: int
    state: State | None = None
    turn: tuple[HumanRole, ...] = ()
    at_most: int = 0
    reasons: tuple[Finding, ...] = ()
    via: tuple[str, ...] = ()
    trouble: str = ""

    @property
    def late(self) -> bool:
        """Return whether the step takes longer than the SOP says."""
        return self.state is not None and self.spent > self.at_most


@dataclass(frozen=True)
class Queue:
    """All drafts, oldest first, and the second checks owed; `review`: approvals are asked for."""

    drafts: tuple[Waiting, ...]
    review: bool
    debts: tuple[Debt, ...]
    zone: ZoneInfo


def queue(root: Path, at: dt.datetime) -> Queue:
    """Return what waits, computed from the branches alone; nothing is stored."""
    desk = open_desk(root)
    spent = clock(desk)
    drafts = (_waiting(desk, name, head, at, spent) for name, head in desk.drafts().items())
    ordered = sorted(drafts, key=lambda each: (each.since, each.name))
    return Queue(
        tuple(ordered), desk.policy.review.enabled, owed(desk, at), ZoneInfo(desk.policy.time_zone)
    )


def judge_draft(desk: Desk, head: str, at: dt.datetime) -> Verdict:
    """Return the verdict on merging a draft as it is."""
    return judge(desk.root, desk.proposal(head), at)


def _waiting(desk: Desk, name: str, head: str, at: dt.datetime, spent: Spent) -> Waiting:
    since = moment_of(desk.root, head)
    minutes = max(0, spent(since, at))
    try:
        verdict = judge_draft(desk, head, at)
    except UsageError as problem:
        return Waiting(name, name, head, since, minutes, trouble=str(problem))
    case = verdict.case
    standing = standing_of(heard(case, at), verdict.reasons, case.policy.review.standard_minutes)
    titles = [item.new.title for item in case.change.items.values() if item.new]
    return Waiting(
        name=name,
        title=next(iter(titles), "") or name,
        head=head,
        since=since,
        spent=minutes,
        state=standing.state,
        turn=standing.turn,
        at_most=standing.minutes.max,
        reasons=verdict.reasons,
        via=_via(verdict),
    )


def _via(verdict: Verdict) -> tuple[str, ...]:
    said = (each.proven for each in verdict.case.approvals)
    return tuple(sorted({each.via for each in said if each and each.via}))


def clock(desk: Desk) -> Spent:
    """Return what counts the working minutes between two moments at the court."""
    return calendar_of(desk).working_minutes_between


def calendar_of(desk: Desk) -> WorkingCalendar:
    """Return the court's calendar as main has it; raises ConfigError where it cannot be read."""
    with Objects(desk.root) as objects:
        raw = reader(objects, desk.main)(_COURT) or b""
    court = read_record(raw.decode("utf-8-sig", "replace"), Court).value
    if court is None:
        raise ConfigError([Fault(_COURT, 1, 1, "", "Berkas ini di main tidak terbaca.")])
    return working_calendar(court)
