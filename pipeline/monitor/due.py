"""Which probes are asked now, and when each is asked next, spread so that not all come at once."""

import datetime as dt
import hashlib
from collections.abc import Iterable, Mapping

from pipeline.monitor.probe import Probe

_SPREAD = 0.1


def next_at(probe: Probe, last: dt.datetime) -> dt.datetime:
    """Return when a probe is due after it was asked: its distance, a tenth earlier at the most.

    How much earlier follows from the probe and the moment, so that two of one distance do not
    stay together, and the same question gives the same answer.
    """
    seed = hashlib.sha256(f"{probe.key} {last.isoformat()}".encode()).digest()
    share = int.from_bytes(seed[:4]) / 2**32
    return last + probe.every * (1 - _SPREAD * share)


def due(probes: Iterable[Probe], asked: Mapping[str, dt.datetime], now: dt.datetime) -> list[Probe]:
    """Return the probes whose time has come; one that was asked in the future, too."""
    return [each for each in probes if _is_due(each, asked.get(each.key), now)]


def _is_due(probe: Probe, last: dt.datetime | None, now: dt.datetime) -> bool:
    return last is None or last > now or next_at(probe, last) <= now
