"""The store of a host that knows no switch: it loses what no kept release asks for."""

from pipeline.flows.releasing.finding import listing_at
from pipeline.flows.releasing.sources import nothing, unheard
from pipeline.release.host import Host, Remove
from pipeline.release.layout import STORE
from pipeline.release.plan import Plan
from pipeline.release.situation import Wanted
from pipeline.release.store import unasked_for


def thin_out(host: Host, plan: Plan, wanted: Wanted) -> None:
    """Remove from the store what only dropped releases held.

    Where the files of a kept release cannot be told for certain, everything stays.
    """
    if plan.way.name == "switch" or all(fate.stays for fate in plan.fates):
        return
    kept = [wanted.files]
    for release in plan.tidied.releases:
        if release.manifest != wanted.manifest:
            files = listing_at(host, f"{STORE}/{release.manifest}", release)
            if not files:
                return
            kept.append(files)
    if gone := unasked_for(host.entries(STORE) or {}, kept):
        host.apply([Remove(tuple(f"{STORE}/{name}" for name in gone))], nothing, unheard)
