"""The monthly report of monitoring, as values: what was seen, and what nobody saw.

Source: SOP tabanan-f step 4, tais-05 step 5 and madiun-e step 3: the situation is reported with
what can be done about it.
"""

import datetime as dt
from dataclasses import dataclass

from pipeline.monitor.availability import NOTHING, Stretch, Tally, together
from pipeline.monitor.incident import Incident


@dataclass(frozen=True)
class Line:
    """One probe in a month and in the month before; `ms` is the mean time of an answer."""

    about: str
    tally: Tally
    before: Tally = NOTHING
    ms: float | None = None


@dataclass(frozen=True)
class Due:
    """A renewal as it stood at the end of the report's time, in words."""

    what: str
    until: dt.date
    state: str
    reason: str
    next: str


@dataclass(frozen=True)
class Month:
    """A month of monitoring, or as much of it as has passed.

    `days` and `before` are those of the home page, which stands for the site; `fresh` are probes of
    what readers find, `jobs` those of work that should have reported. `over` tells whether the
    month is.
    """

    name: str
    court: str
    days: tuple[Stretch, ...]
    before: Stretch
    targets: tuple[Line, ...]
    fresh: tuple[Line, ...]
    jobs: tuple[Line, ...]
    renewals: tuple[Due, ...]
    incidents: tuple[Incident, ...]
    incidents_before: int
    over: bool

    @property
    def whole(self) -> Stretch:
        """Return the month of the home page as one."""
        return together(self.days)

    @property
    def gaps(self) -> tuple[Stretch, ...]:
        """Return the days with hours for which nobody looked."""
        return tuple(day for day in self.days if day.unwatched)

    @property
    def exit_code(self) -> int:
        """Return 3 where nothing was seen of the site in the whole month, else 0."""
        return 0 if self.whole.tally.judged else 3


def not_well(line: Line) -> bool:
    """Return whether a probe was answered in any other way than well."""
    return bool(line.tally.warn or line.tally.bad or line.tally.unknown)
