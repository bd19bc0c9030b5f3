"""Releases: what lies on a host, which one readers get, and who holds its lock."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from pipeline.flows.releasing.holding import lock_of
from pipeline.flows.releasing.live import live_on, record_on
from pipeline.flows.releasing.place import place_of
from pipeline.outside.hosting.open import open_host
from pipeline.release.lock import Seen
from pipeline.release.record import Record


@dataclass(frozen=True)
class Shown:
    """The releases of a target; `live` is what readers get, None where that is no release."""

    target: str
    record: Record
    live: str | None
    lock: Seen | None


def releases(root: Path, target_name: str | None, at: dt.datetime) -> Shown:
    """Return what lies on a host; raises UnfinishedError, UsageError, ConfigError."""
    place = place_of(root, target_name, at)
    with open_host(place.target, root) as host:
        record = record_on(host)
        live = live_on(host, place.target.serves, record)
        return Shown(place.name, record, live.id if live else None, lock_of(host, place))
