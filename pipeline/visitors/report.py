"""What is told of the visitors of some days, as values; addresses stand in none of them."""

import datetime as dt
from dataclasses import dataclass, field

from pipeline.findings import Finding, Place, Severity
from pipeline.visitors.classify import severity_of


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


def _finding(each: Activity) -> Finding:
    severity = Severity.BLOCK if each.incident else severity_of(each.code)
    told = f"{each.title} {each.requests} permintaan, {each.visitors} pengunjung."
    return Finding(Place(f"pengunjung/{each.last}"), each.code, severity, told)


@dataclass(frozen=True)
class Report:
    """Everything that is told of a span.

    `before` is None where no day of it is kept; `last_day` is what was suspicious on the last day.
    """

    span: Span
    totals: Totals
    before: Totals | None
    days: tuple[Day, ...]
    lists: Lists
    activities: tuple[Activity, ...]
    reading: Reading = field(default_factory=Reading)
    unusual: tuple[Unusual, ...] = ()
    last_day: tuple[Activity, ...] = ()

    @property
    def incidents(self) -> tuple[Activity, ...]:
        """Return the activities that passed the threshold of the court."""
        return tuple(each for each in self.activities if each.incident)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Return what was suspicious on the last day as findings, and the incidents of the span.

        What passed the threshold of the court blocks: a command that tells it ends with 1.
        """
        days = {each.code: each for each in (*self.last_day, *self.incidents)}
        return tuple(_finding(days[code]) for code in sorted(days))
