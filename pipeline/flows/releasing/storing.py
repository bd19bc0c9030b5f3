"""The store of a host that knows no switch: it loses what no kept release asks for."""

from collections.abc import Mapping
from dataclasses import replace

from pipeline.flows.releasing.live import listing_at
from pipeline.release.host import Host, Remove
from pipeline.release.layout import STORE
from pipeline.release.listing import MANIFEST, Listed
from pipeline.release.plan import Plan, Stage
from pipeline.release.record import Release
from pipeline.release.store import unasked_for

Files = Mapping[str, Listed]


def with_thinning(host: Host, plan: Plan, wanted: Files, live: Files) -> Plan:
    """Return a plan that also removes from the store what only dropped releases hold.

    `live` are the files of the release before. Where those of a kept release cannot be told for
    certain, everything stays.
    """
    if plan.way.name == "switch" or all(fate.stays for fate in plan.fates):
        return plan
    known = {wanted[MANIFEST].sha256: wanted}
    if plan.before is not None:
        known.setdefault(plan.before.manifest, live)
    kept = [wanted]
    for release in plan.tidied.releases:
        files = known.get(release.manifest) or _listed(host, release)
        if not files:
            return plan
        kept.append(files)
    gone = unasked_for(host.entries(STORE) or {}, kept)
    removed = Stage("Membereskan simpanan", (Remove(tuple(f"{STORE}/{name}" for name in gone)),))
    return replace(plan, tidy=(*plan.tidy, removed)) if gone else plan


def _listed(host: Host, release: Release) -> Files:
    return listing_at(host, f"{STORE}/{release.manifest}", release)
