"""Beginning the run that an incident asks for, by the procedure that the court is bound to."""

import datetime as dt
from pathlib import Path

from pipeline.errors import RefusedError, UsageError
from pipeline.flows.checklists.move import Moved
from pipeline.flows.checklists.shelf import shelf_of
from pipeline.flows.checklists.start import start
from pipeline.flows.checklists.watched_sources import fact_of
from pipeline.flows.reviewing.desk import open_desk
from pipeline.flows.watching.incident_acts import show_incident
from pipeline.flows.watching.incident_journal import write
from pipeline.monitor.incident_entries import Act, Entry, run_of


def start_for_incident(
    root: Path, number: int, sop: str | None, key: Path | None, at: dt.datetime
) -> Moved:
    """Begin a run for an incident, and write down which; `sop` None: the one that runs.yml names.

    Raises UsageError where there is no such incident or no one procedure, RefusedError where a run
    was begun before.
    """
    told = show_incident(root, number)
    if there := run_of(told.entries):
        raise RefusedError([f"Untuk insiden {number} sudah dimulai {there}."])
    if told.incident.merged is not None:
        raise RefusedError([f"Mulai untuk insiden {told.incident.merged}; ini bagiannya."])
    done = start(root, sop or _bound(root), None, fact_of(told.incident).event, key, at)
    if done.run is not None:
        about, run = told.incident, done.run
        words = f"{run.sop} {run.period}"
        write(root, Entry(about.id, about.opened, Act.RUN, run.opened.by, at, words))
    return done


def _bound(root: Path) -> str:
    """Return the one procedure that incidents start at this court."""
    practices = shelf_of(open_desk(root)).practices
    found = [sop for sop, each in practices.items() if "incident" in each.plan.starts_from]
    if len(found) == 1:
        return found[0]
    if not found:
        raise UsageError(
            "Tambahkan incident ke `starts_from` SOP pemeliharaan situs di site_config/runs.yml "
            "(misalnya tais-05, tabanan-f, atau madiun-e), atau tulis --sop."
        )
    raise UsageError(f"Pilih SOP-nya dengan --sop: {', '.join(sorted(found))}.")
