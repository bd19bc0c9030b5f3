"""The monitor's own sign of life: a file that each run renews, and an address that it calls."""

import datetime as dt
from pathlib import Path

from pipeline.config.load import load_config
from pipeline.monitor.result import Result
from pipeline.monitor.silence import Expected, heard
from pipeline.outside.heartbeat import call

FILE = "var/monitor.beat"
_MISSED = 3
_LEAST = dt.timedelta(minutes=10)


def beat(root: Path, now: dt.datetime, address: str | None) -> str:
    """Leave a sign of life; returns why `address` could not be reached, or nothing."""
    file = root / FILE
    made = file.with_name(f"{file.name}.new")
    made.write_text(f"{now.isoformat()}\n", encoding="ascii")
    made.replace(file)
    return call(address) if address else ""


def last_beat(root: Path) -> dt.datetime | None:
    """Return when a run last came to its end; None where none did, or nobody can tell."""
    try:
        return dt.datetime.fromisoformat((root / FILE).read_text("ascii").strip())
    except (OSError, ValueError):
        return None


def alive(root: Path, now: dt.datetime) -> Result:
    """Return whether the monitor still runs: within three intervals, and ten minutes at least."""
    interval = dt.timedelta(minutes=load_config(root).monitor.interval_minutes)
    expected = Expected("Pemantauan", max(_LEAST, _MISSED * interval), "terbit monitor run")
    return heard(expected, last_beat(root), now)
