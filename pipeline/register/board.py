"""The board: where every obligation stands on a day, by category and by section."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from pipeline.calendar import WorkingCalendar
from pipeline.content.obligation import Obligation
from pipeline.register.decide import Duty, Reason, State, Verdict, decide
from pipeline.register.duties import LeftOut, Owed
from pipeline.register.held import Held

CATEGORIES = {
    "berkala": "Informasi berkala",
    "serta_merta": "Informasi serta-merta",
    "setiap_saat": "Informasi tersedia setiap saat",
    "juknis": "Informasi lain untuk situs pengadilan",
}
ORDER = (State.PRESENT, State.DUE_SOON, State.OVERDUE, State.UNKNOWN, State.MISSING)
_DAY = dt.timedelta(days=1)
NOT_DUE = "not_due"


@dataclass(frozen=True)
class Standing:
    """One obligation on a day.

    `act_by` is the last working day on which it can still be renewed in time.
    """

    duty: Duty
    verdict: Verdict
    held: Held | None
    act_by: dt.date | None = None

    @property
    def obligation(self) -> Obligation:
        """Return the item of the catalogue."""
        return self.duty.obligation

    @property
    def state(self) -> State:
        """Return where the obligation stands."""
        return self.verdict.state

    @property
    def last_update(self) -> dt.date | None:
        """Return the day of the page that is there."""
        return self.held.updated if self.held else None

    @property
    def soon(self) -> dt.date | None:
        """Return the first day on which the obligation is due soon."""
        return self.verdict.soon

    @property
    def there(self) -> bool:
        """Return whether readers find it, and it is not too old."""
        return self.state in (State.PRESENT, State.DUE_SOON)

    @property
    def counted(self) -> bool:
        """Return whether it is owed today: not what is owed only when something happens."""
        by_event = self.verdict.reason is Reason.EVENT
        return self.state is not State.NOT_APPLICABLE and not by_event

    @property
    def for_programs(self) -> str:
        """Return the word that the public page tells programs: the state.

        What is owed only when something happens, or follows others, is told as `not_due`.
        """
        own = self.counted and self.verdict.reason is not Reason.FOLLOWS
        return str(self.state) if own else NOT_DUE


@dataclass(frozen=True)
class Category:
    """One category: its standings in the order of the catalogue."""

    id: str
    title: str
    standings: tuple[Standing, ...]

    @property
    def total(self) -> int:
        """Return how many are owed; what is announced only when it happens is not counted."""
        return sum(standing.counted for standing in self.standings)

    @property
    def available(self) -> int:
        """Return how many are on the site and not too old."""
        return sum(standing.there for standing in self.standings if standing.counted)

    @property
    def oldest_first(self) -> tuple[Standing, ...]:
        """Return the longest unchanged first, and what is not on the site at the end."""
        return tuple(sorted(self.standings, key=_age))


def _age(standing: Standing) -> tuple[int, int]:
    if standing.last_update is not None and standing.state is not State.NOT_APPLICABLE:
        return 0, standing.last_update.toordinal()
    return (1 if standing.counted else 2), 0


@dataclass(frozen=True)
class Board:
    """Every obligation on a day; `certain` tells whether the holidays until the last due are."""

    day: dt.date
    decree: str
    standings: tuple[Standing, ...]
    left_out: tuple[LeftOut, ...] = ()
    certain: bool = True

    @cached_property
    def categories(self) -> tuple[Category, ...]:
        """Return the standings by category, in the order of the law."""
        return tuple(
            Category(name, title, tuple(s for s in self.standings if _of(s) == name))
            for name, title in CATEGORIES.items()
        )

    @cached_property
    def by_id(self) -> Mapping[str, Standing]:
        """Return the standings by the id of their obligation."""
        return {standing.obligation.id: standing for standing in self.standings}


def _of(standing: Standing) -> str:
    return standing.obligation.category


def board_of(
    owed: Owed, held: Mapping[str, Held], calendar: WorkingCalendar, day: dt.date
) -> Board:
    """Return where every duty stands on a day, with what the site holds."""
    first = [_standing(duty, held.get(duty.obligation.id), calendar, day) for duty in owed.duties]
    standings = tuple(_following(each, first) for each in first)
    acts = (each.act_by for each in standings if each.act_by is not None)
    certain = all(calendar.is_certain(act_by) for act_by in acts)
    return Board(day, owed.decree, standings, owed.left_out, certain)


def _standing(duty: Duty, held: Held | None, calendar: WorkingCalendar, day: dt.date) -> Standing:
    verdict = decide(duty, held, day)
    act_by = calendar.add_working_days(verdict.due + _DAY, -1) if verdict.due else None
    return Standing(duty, verdict, held, act_by)


def _following(standing: Standing, others: Iterable[Standing]) -> Standing:
    """Return the standing of an item that has no page of its own: that of the worst of a category.

    Where one has such a page all the same, it is judged like any other.
    """
    follows = standing.obligation.follows
    if follows is None or standing.held is not None or standing.state is not State.MISSING:
        return standing
    counted = [each for each in others if _of(each) == follows and each.counted]
    if not counted:
        return standing
    worst = max(counted, key=lambda each: ORDER.index(each.state))
    dues = [each for each in counted if each.verdict.due is not None]
    first = min(dues, key=lambda each: each.verdict.due or dt.date.max, default=None)
    due, act_by = (first.verdict.due, first.act_by) if first else (None, None)
    return Standing(standing.duty, Verdict(worst.state, Reason.FOLLOWS, due), None, act_by)
