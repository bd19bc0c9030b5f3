"""What is told of the visitors of some days, as values; addresses stand in none of them."""

import datetime as dt
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Span:
    """Days from the first to the last, both included."""

    first: dt.date
    last: dt.date

    @property
    def days(self) -> int:
        """Return how many days these are."""
        return (self.last - self.first).days + 1

    def before(self) -> "Span":
        """Return as many days just before these."""
        return Span(self.first - dt.timedelta(self.days), self.first - dt.timedelta(1))


@dataclass(frozen=True)
class Count:
    """How often something with a name was there."""

    name: str
    number: int


@dataclass(frozen=True)
class Totals:
    """The whole of a span, in requests but for `readers`; `size` is in bytes."""

    views: int = 0
    readers: int = 0
    monitor: int = 0
    bots: int = 0
    others: int = 0
    requests: int = 0
    size: int = 0


@dataclass(frozen=True)
class Day:
    """How many pages were read on a day, by how many readers."""

    day: dt.date
    views: int
    readers: int


@dataclass(frozen=True)
class Lists:
    """What readers asked for most, the most first.

    `lost` is what they did not find, `old` the addresses of the site before; `devices` counts
    readers, everything else requests.
    """

    pages: tuple[Count, ...] = ()
    sections: tuple[Count, ...] = ()
    devices: tuple[Count, ...] = ()
    hosts: tuple[Count, ...] = ()
    lost: tuple[Count, ...] = ()
    old: tuple[Count, ...] = ()


@dataclass(frozen=True)
class Activity:
    """One class of suspicious activity in a span.

    `answered` counts requests that got an answer of 2xx; `sample` is a path without its query, and
    `visitor` a pseudonym.
    """

    code: str
    title: str
    requests: int
    visitors: int
    answered: int
    first: str
    last: str
    sample: str
    visitor: str
    incident: bool = False


@dataclass(frozen=True)
class Reading:
    """How the reading of logs went: lines, of them new, counted before, of no known format, cut,
    and of months whose key is gone.
    """

    lines: int = 0
    new: int = 0
    before: int = 0
    bad: int = 0
    cut: int = 0
    closed: int = 0
    shown: tuple[str, ...] = ()


@dataclass(frozen=True)
class Unusual:
    """An hour that differs from its own past: what was seen, what is usual, on how many days."""

    day: str
    hour: int
    seen: int
    usual: float
    days: int


@dataclass(frozen=True)
class Report:
    """Everything that is told of a span; `before` is None where no day of it is kept."""

    span: Span
    totals: Totals
    before: Totals | None
    days: tuple[Day, ...]
    lists: Lists
    activities: tuple[Activity, ...]
    reading: Reading = field(default_factory=Reading)
    unusual: tuple[Unusual, ...] = ()

    @property
    def incidents(self) -> tuple[Activity, ...]:
        """Return the activities that passed the threshold of the court."""
        return tuple(each for each in self.activities if each.incident)
