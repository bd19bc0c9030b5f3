"""What a channel has told already, and whether it gets through."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from pipeline.monitor.incident import Cause


@dataclass(frozen=True)
class Heard:
    """What was told of one incident: its cause then, when last, and how often it was reminded of.

    `woke`: it was told during quiet hours, so somebody is up.
    """

    cause: Cause
    at: dt.datetime
    reminders: int = 0
    woke: bool = False
    over: bool = False


@dataclass(frozen=True)
class Memory:
    """What one channel is remembered for, from its first use (`since`) on.

    `incidents` by number, `doubts` the reason told by the key of the probe. While it does not get
    through, `failing` is since when, `failures` how often, and `why` the last reason.
    """

    since: dt.datetime
    incidents: Mapping[int, Heard] = field(default_factory=dict)
    doubts: Mapping[str, str] = field(default_factory=dict)
    failing: dt.datetime | None = None
    failures: int = 0
    why: str = ""
