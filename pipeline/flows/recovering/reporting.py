"""The draft of a recovery's report, with what the court and the monitor know of it."""

import datetime as dt
from pathlib import Path

from pipeline.config.load import load_config
from pipeline.errors import TerbitError
from pipeline.flows.watching.incidents import open_incidents
from pipeline.monitor.incident import Cause
from pipeline.monitor.recovery.report import About, report
from pipeline.monitor.recovery.state import Recovery


def report_of(root: Path, recovery: Recovery, at: dt.datetime) -> str:
    """Return the draft as it stands at a moment (aware)."""
    config = load_config(root)
    court, target = config.court, config.release.targets[recovery.target]
    incident = _incident(root)
    return report(recovery, About(court.name, target.public_url, court.time_zone, at, incident))


def _incident(root: Path) -> tuple[int, dt.datetime] | None:
    """Return the incident of the monitor that is about this, None where it knows of none."""
    try:
        found = [each for each in open_incidents(root) if each.cause is Cause.TAMPERED]
    except TerbitError:
        return None
    return (found[0].id, found[0].since) if found else None
