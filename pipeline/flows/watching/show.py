"""How every probe stands, since when, and how often it was well in the last days."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.config.load import load_config
from pipeline.flows.watching.alert_channels import failing_at
from pipeline.flows.watching.asking import probes_of
from pipeline.flows.watching.heartbeat import alive
from pipeline.flows.watching.incidents import incidents_between
from pipeline.flows.watching.jobs import jobs_of
from pipeline.flows.watching.run import tracks_of
from pipeline.flows.watching.tallies import tally_of
from pipeline.flows.watching.watched import DAY, Watched
from pipeline.monitor.alarm import Track
from pipeline.monitor.alerts.memory import Memory
from pipeline.monitor.availability import NOTHING, Tally
from pipeline.monitor.incident import Incident
from pipeline.monitor.probe import Probe
from pipeline.monitor.result import Result, State
from pipeline.outside.watch_store.answers import EventRow, events
from pipeline.outside.watch_store.hours import Counted, counted
from pipeline.outside.watch_store.opened import PATH, opened


@dataclass(frozen=True)
class Line:
    """One probe: what is remembered of it (None: it was never asked), and how its time went.

    `ms` is the mean time of an answer.
    """

    probe: Probe
    track: Track | None
    tally: Tally = NOTHING
    ms: float | None = None


@dataclass(frozen=True)
class Shown:
    """All probes that the settings ask for, alarms and incidents of the time, a sign of life.

    `failing` are the channels of alerts that did not get through last, by name.
    """

    lines: tuple[Line, ...]
    events: tuple[EventRow, ...]
    alive: Result
    days: int
    zone: str
    incidents: tuple[Incident, ...] = ()
    failing: Mapping[str, Memory] = field(default_factory=dict)

    @property
    def exit_code(self) -> int:
        """Return 1 where an alarm is open, 3 where the monitor is silent, else 0."""
        if any(line.track and line.track.alarm is not None for line in self.lines):
            return 1
        return 0 if self.alive.state is State.OK and not self.failing else 3


def show_monitor(root: Path, now: dt.datetime, days: int) -> Shown:
    """Return how everything stands. Raises ConfigError, UnfinishedError."""
    watched = Watched(root, load_config(root), now)
    end, start = int(now.timestamp()) + 3600, int((now - days * DAY).timestamp())
    with opened(root / PATH) as database:
        known, told = tracks_of(database), events(database, start)
        sums = {each.probe: each for each in counted(database, start, end)}
    lines = tuple(
        _line(probe, known.get(probe.key), sums.get(probe.key))
        for probe in probes_of(jobs_of(watched))
    )
    lasted = incidents_between(root, now - days * DAY, now + DAY)
    zone = watched.config.court.time_zone
    return Shown(lines, tuple(told), alive(root, now), days, zone, lasted, failing_at(root))


def _line(probe: Probe, track: Track | None, sums: Counted | None) -> Line:
    return Line(probe, track, tally_of(sums), sums.ms if sums else None)
