"""How long each step of the SOP took, item by item, and over a month; no person is named.

Steps and times: SOP pengisian konten (tais-06) steps 2 to 5, SOP pengelolaan konten (tabanan-e)
steps 3 to 6. What Git cannot know is left out, not guessed: how long the first draft was written.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Literal

from pipeline.config.review import StandardMinutes
from pipeline.forge.values import Event

What = Literal["submitted", "approved", "returned", "published"]
Step = Literal["draft", "check", "approve", "publish"]
STEPS: tuple[Step, ...] = ("check", "approve", "draft", "publish")
Spent = Callable[[dt.datetime, dt.datetime], int]
_OF_FORGE: dict[str, What] = {
    "opened": "submitted",
    "pushed": "submitted",
    "approved": "approved",
    "returned": "returned",
    "merged": "published",
}


@dataclass(frozen=True)
class Happened:
    """One moment of an item's way to the public."""

    what: What
    at: dt.datetime


@dataclass(frozen=True)
class Journey:
    """An item's whole way, as its draft was called, to the day it was published."""

    name: str
    title: str
    happened: tuple[Happened, ...]


@dataclass(frozen=True)
class StepTime:
    """One time through one step, in working minutes, against the longest that the SOP allows."""

    step: Step
    minutes: int
    at_most: int

    @property
    def late(self) -> bool:
        """Return whether it took longer than the SOP says."""
        return self.minutes > self.at_most


@dataclass(frozen=True)
class ItemTimes:
    """The steps of one item, in order; a returned item goes through some of them again."""

    name: str
    title: str
    published: dt.datetime
    steps: tuple[StepTime, ...]
    returns: int

    def total(self, step: Step) -> int | None:
        """Return the minutes of one step together, or None where it was never seen."""
        found = [each.minutes for each in self.steps if each.step == step]
        return sum(found) if found else None

    def late(self, step: Step) -> bool:
        """Return whether any time through a step was too long."""
        return any(each.late for each in self.steps if each.step == step)


@dataclass(frozen=True)
class StepSummary:
    """One step over all items: how often, the median, the longest, and how often it was late."""

    step: Step
    at_most: int
    count: int
    median: float | None
    longest: int | None
    late: int


def step_times(
    happened: Iterable[Happened], spent: Spent, standard: StandardMinutes
) -> Iterator[StepTime]:
    """Yield the steps between the moments of one way, in order."""
    before: Happened | None = None
    approved = False
    for now in sorted(happened, key=lambda each: each.at):
        step = _step(before, now, approved=approved)
        if before is not None and step is not None:
            minutes = max(0, spent(before.at, now.at))
            yield StepTime(step, minutes, getattr(standard, step).max)
        approved = now.what == "approved" or (now.what == "published" and approved)
        before = now


def _step(before: Happened | None, now: Happened, *, approved: bool) -> Step | None:
    """Return which step ended now; a draft sent once more before anybody looked ends none."""
    if before is None:
        return None
    if now.what == "submitted":
        return "draft" if before.what == "returned" else None
    if now.what == "published":
        return "publish"
    return "approve" if approved else "check"


def times_of(journey: Journey, spent: Spent, standard: StandardMinutes) -> ItemTimes:
    """Return the steps of one item; the last moment is when it was published."""
    return ItemTimes(
        journey.name,
        journey.title,
        max(each.at for each in journey.happened),
        tuple(step_times(journey.happened, spent, standard)),
        sum(each.what == "returned" for each in journey.happened),
    )


def summaries(items: Sequence[ItemTimes], standard: StandardMinutes) -> tuple[StepSummary, ...]:
    """Return each step over all items, every time through it counted once."""
    return tuple(_summary(step, items, standard) for step in STEPS)


def _summary(step: Step, items: Sequence[ItemTimes], standard: StandardMinutes) -> StepSummary:
    found = [each for item in items for each in item.steps if each.step == step]
    minutes = [each.minutes for each in found]
    return StepSummary(
        step,
        getattr(standard, step).max,
        len(found),
        median(minutes) if minutes else None,
        max(minutes, default=None),
        sum(each.late for each in found),
    )


def of_forge(events: Iterable[Event]) -> tuple[Happened, ...]:
    """Return what a forge remembers of a proposal as moments of the same way."""
    known = ((_OF_FORGE.get(event.what), event.at) for event in events)
    return tuple(Happened(what, at) for what, at in known if what is not None)
