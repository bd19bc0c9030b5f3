"""What the diary makes of each run, by the sources' own tables of steps."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field

from tests.flows.checklists.month.diary import STATES, Act, Step
from tests.flows.checklists.month.plans import EVERY, REPEATS, name_of
from tests.sop.test_sources import ROWS

TABLE = {(row.procedure, row.number): row for row in ROWS}
ENDS = {row.procedure: row.number for row in ROWS}
Slot = tuple[int, str | None]


@dataclass
class Told:
    """One step as the diary tells it; `since` is when the step before it was done."""

    at: dt.datetime
    since: dt.datetime
    step: int
    state: str
    minutes: int | None
    part: str | None
    note: str | None


@dataclass
class Story:
    """One run: how it began, what was told, which step is open, and when it was closed."""

    sop: str
    period: str
    began: dt.datetime
    event: str | None
    told: list[Told] = field(default_factory=list)
    open: int | None = 1
    passed: set[int] = field(default_factory=set)
    slots: set[Slot] = field(default_factory=set)
    held: bool = False
    asked: dt.datetime | None = None
    shut: dt.datetime | None = None

    @property
    def since(self) -> dt.datetime:
        """When the last step was done, or the run began."""
        moved = [each.at for each in self.told if each.state != "not_done"]
        return max(moved, default=self.began)

    def take(self, act: Act, step: Step) -> None:
        """Tell one step more."""
        state = STATES[act.verb]
        part = step.part or self._part(act, step)
        words = act.words
        self.told.append(Told(act.at, self.since, step.number, state, step.minutes, part, words))
        if step.number == self.open and state == "not_done":
            self.held = True
        elif state != "not_done":
            self.slots.add((step.number, part))
            if step.number == self.open:
                self.passed.add(step.number)
                self.open, self.held = after(self.sop, step), False

    def _part(self, act: Act, step: Step) -> str | None:
        weekly = (self.sop, step.number) in REPEATS and self.event is None
        year, week, _ = act.at.isocalendar()
        return f"{year}-W{week}" if weekly else None

    def mend(self, act: Act) -> None:
        """Tell the words and minutes of a correction at the place of what it corrects."""
        [step] = act.steps
        last = [each for each in self.told if each.step == step.number][-1]
        last.minutes, last.note = step.minutes or last.minutes, act.words


def after(sop: str, step: Step) -> int | None:
    """The step that follows by the sources' table; None at the end."""
    ways = TABLE[sop, step.number].exits
    if ways:
        to = ways[(step.answer or 1) - 1][1]
        return None if to == "end" else int(to)
    return None if step.number == ENDS[sop] else step.number + 1


def stories(acts: Iterable[Act]) -> dict[tuple[str, str], Story]:
    """What a row of acts makes of the runs, by procedure and period."""
    found: dict[tuple[str, str], Story] = {}
    for act in acts:
        if act.verb == "start":
            period = act.period or _named(act, found)
            found[act.sop, period] = Story(act.sop, period, act.at, act.words)
        else:
            _tell(found[act.sop, act.period or ""], act)
    return found


def _tell(story: Story, act: Act) -> None:
    if act.verb in ("ask", "shut"):
        setattr(story, {"ask": "asked", "shut": "shut"}[act.verb], act.at)
    elif act.verb == "fix":
        story.mend(act)
    else:
        for step in act.steps:
            story.take(act, step)


def _named(act: Act, found: dict[tuple[str, str], Story]) -> str:
    """The period of a run that names none: that of its day, or the next event of the day."""
    if act.words is None:
        return name_of(EVERY[act.sop], act.at.date())
    day = act.at.date().isoformat()
    same = [key for key in found if key[0] == act.sop and key[1].startswith(f"{day}-")]
    return f"{day}-{len(same) + 1}"
