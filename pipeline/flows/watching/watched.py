"""What one run of the monitor has before it, and a job: one look that answers some probes."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from pipeline.config.load import Config
from pipeline.monitor.domain.servers import Servers
from pipeline.monitor.probe import Probe
from pipeline.monitor.result import Result
from pipeline.outside.names import NameServer

# None: what was asked has no answer today, because another probe of the job tells why.
Answers = Mapping[str, Result | None]
DAY = dt.timedelta(days=1)


@dataclass(frozen=True)
class Watched:
    """The court's folder and settings at a moment (UTC).

    `name_server` is asked about names; None: those that this machine asks. `registries` are asked
    about domains; None: those that IANA names.
    """

    root: Path
    config: Config
    now: dt.datetime
    name_server: NameServer | None = None
    registries: Servers | None = None

    @property
    def base(self) -> str:
        """Return the address that readers use, without a slash at its end."""
        release = self.config.release
        return release.targets[release.default_target].public_url or self.config.court.url

    @property
    def timeout(self) -> float:
        """Return how long an answer may take, in seconds."""
        return float(self.config.monitor.timeout_seconds)

    @property
    def local(self) -> dt.datetime:
        """Return the moment by the court's clock."""
        return self.now.astimezone(ZoneInfo(self.config.court.time_zone))

    @property
    def day(self) -> dt.date:
        """Return the day at the court."""
        return self.local.date()

    @property
    def interval(self) -> dt.timedelta:
        """Return how long lies between two looks at what may fail at any time."""
        return dt.timedelta(minutes=self.config.monitor.interval_minutes)

    def often(self, code: str, subject: str, *, urgent: bool = False) -> Probe:
        """Return a probe of something that may fail at any time, for a moment too."""
        failures = self.config.monitor.failures_before_alert
        return Probe(code, subject, self.interval, failures, urgent)


@dataclass(frozen=True)
class Job:
    """One look; `ask` returns an answer for the key of each of its probes.

    `again`: what was wrong may have been a hiccup, and is asked again before it counts.
    """

    probes: tuple[Probe, ...]
    ask: Callable[[], Answers]
    again: bool = False


def one(probe: Probe, ask: Callable[[], Result], *, again: bool = False) -> Job:
    """Return a job that answers one probe."""
    return Job((probe,), lambda: {probe.key: ask()}, again)
