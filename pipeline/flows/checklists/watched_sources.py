"""What the monitor, its incidents and renewals tell runs: evidence, and trouble that asks for one.

Nothing is written here, and a court that was never watched tells nothing.
"""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from pipeline.config.load import load_config
from pipeline.flows.watching.incidents import every_incident
from pipeline.flows.watching.renewal_journal import entries
from pipeline.monitor.incident import Cause, Incident
from pipeline.monitor.renewals.steps import Step
from pipeline.outside.watch_store.hours import months
from pipeline.outside.watch_store.opened import PATH, opened
from pipeline.sop.runs.records import Fact

_LONG = dt.timedelta(hours=1)


def monitoring_facts(root: Path) -> Iterator[Fact]:
    """Yield the months in which the monitor ran, each as of its newest answer kept."""
    if not (root / PATH).is_file():
        return
    with opened(root / PATH) as database:
        found = months(database)
    for month, (probes, answers, last) in sorted(found.items()):
        says = f"Pemantauan {month}: {probes} pemeriksaan, {answers} jawaban"
        yield Fact("monitoring", "", month, dt.datetime.fromtimestamp(last, dt.UTC), True, says)


def incident_facts(root: Path) -> Iterator[Fact]:
    """Yield incidents that ask for a run when they opened, and all that ended as solved.

    Whatever this machine did not see, and what became part of another incident, asks for nothing.
    """
    if not (root / PATH).is_file():
        return
    for each in every_incident(root):
        if each.blind or each.merged is not None:
            continue
        if asks_for_run(each):
            yield fact_of(each)
        if each.closed is not None:
            says = f"Insiden {each.id} selesai: {each.title}"
            yield Fact("incident", "", f"{each.id}-selesai", each.closed, True, says)


def asks_for_run(incident: Incident) -> bool:
    """Return whether an incident is no hiccup: tampering, what lasts, or lasted an hour."""
    lasted = incident.closed is None or incident.closed - incident.since >= _LONG
    return incident.cause is Cause.TAMPERED or lasted


def fact_of(incident: Incident) -> Fact:
    """Return an incident as trouble."""
    says = f"Insiden {incident.id}: {incident.title}"
    return Fact("incident", "", str(incident.id), incident.opened, False, says)


def renewal_facts(root: Path) -> Iterator[Fact]:
    """Yield renewals that were verified live."""
    told = {each.id: each.what for each in load_config(root).renewals.renewals}
    for each in entries(root):
        if each.step is Step.VERIFIED:
            says = f"Perpanjangan {told.get(each.renewal, each.renewal)} terbukti berlaku"
            name = each.due.isoformat()
            yield Fact("renewal", each.renewal, name, each.at, True, says)
