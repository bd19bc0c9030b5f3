"""How often something was up, by day and by month, from counts of answers by the hour.

What was not seen is neither up nor down, and what was seen during announced work counts for
neither; both are told beside the share.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_HOUR = 3600
_DAY = dt.timedelta(days=1)


@dataclass(frozen=True)
class Tally:
    """How many answers there were of each state."""

    ok: int = 0
    warn: int = 0
    bad: int = 0
    unknown: int = 0
    paused: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        """Return both together."""
        return Tally(
            self.ok + other.ok,
            self.warn + other.warn,
            self.bad + other.bad,
            self.unknown + other.unknown,
            self.paused + other.paused,
        )

    @property
    def judged(self) -> int:
        """Return how many answers tell whether it was up: seen, and outside announced work."""
        return self.ok + self.warn + self.bad

    @property
    def share(self) -> float | None:
        """Return the share of judged answers that were not wrong; None where there is none."""
        return (self.ok + self.warn) / self.judged if self.judged else None

    @property
    def answers(self) -> int:
        """Return how many answers there were at all."""
        return self.judged + self.unknown + self.paused


NOTHING = Tally()


@dataclass(frozen=True)
class Hour:
    """The answers of one hour; `number` counts hours since 1970 (UTC)."""

    number: int
    tally: Tally


@dataclass(frozen=True)
class Stretch:
    """A day, or several: its answers, how many of its hours had some, how many hours it has.

    Hours that have not begun are not among its hours.
    """

    first: dt.date
    last: dt.date
    tally: Tally
    watched: int
    hours: int

    @property
    def unwatched(self) -> int:
        """Return for how many hours nobody looked."""
        return self.hours - self.watched


def by_day(
    hours: Iterable[Hour], first: dt.date, last: dt.date, now: dt.datetime
) -> tuple[Stretch, ...]:
    """Return each day from the first to the last, by the clock of `now` (the court's time)."""
    known = {each.number: each.tally for each in hours}
    days = (first + number * _DAY for number in range((last - first).days + 1))
    return tuple(_day(known, day, now) for day in days)


def _day(known: dict[int, Tally], day: dt.date, now: dt.datetime) -> Stretch:
    numbers = hours_of(day, now)
    found = [known[number] for number in numbers if number in known]
    watched = sum(tally.answers > 0 for tally in found)
    return Stretch(day, day, sum(found, NOTHING), watched, len(numbers))


def hours_of(day: dt.date, now: dt.datetime) -> range:
    """Return the numbers of a day's hours that have begun, by the clock of `now`."""
    start, end = (_start(each, now) // _HOUR for each in (day, day + _DAY))
    return range(start, max(start, min(end, int(now.timestamp()) // _HOUR + 1)))


def _start(day: dt.date, now: dt.datetime) -> int:
    return int(dt.datetime.combine(day, dt.time(), now.tzinfo).timestamp())


def together(days: Iterable[Stretch]) -> Stretch:
    """Return days as one stretch; there is one at least."""
    found = list(days)
    return Stretch(
        found[0].first,
        found[-1].last,
        sum((each.tally for each in found), NOTHING),
        sum(each.watched for each in found),
        sum(each.hours for each in found),
    )


def by_month(days: Iterable[Stretch]) -> Iterator[Stretch]:
    """Yield the months of days, oldest first."""
    months: dict[tuple[int, int], list[Stretch]] = {}
    for each in days:
        months.setdefault((each.first.year, each.first.month), []).append(each)
    return (together(those) for those in months.values())
