"""Hosts: readers get the site without the item, and nothing of earlier releases is kept."""

import datetime as dt
from pathlib import Path

from pipeline.erasing.needles import Needles
from pipeline.errors import UnfinishedError
from pipeline.flows.progress import Progress
from pipeline.flows.releasing.deploy import deploy
from pipeline.flows.releasing.holding import holding
from pipeline.flows.releasing.live import folder_served, live_on, record_on, way_on
from pipeline.flows.releasing.place import Place, place_of
from pipeline.flows.releasing.sources import nothing, unheard
from pipeline.outside.hosting.open import open_host
from pipeline.release.forgetting import Kept, forget_all_but, releases_in
from pipeline.release.host import Host, Remove
from pipeline.release.layout import QUARANTINE, RELEASES, STORE
from pipeline.release.record import Record

NEVER = "Belum pernah dipasang di sini."


def forget_on(
    root: Path, target: str, at: dt.datetime, needles: Needles, progress: Progress
) -> str:
    """Release the site as it is to a target and remove all else there; return what to tell.

    Raises what a deploy raises, UnfinishedError where readers do not get the new release.
    """
    place = place_of(root, target, at)
    with open_host(place.target, root) as host:
        if _is_bare(host):
            return NEVER
    done = deploy(root, target, at, progress)
    if done.exit_code:
        raise UnfinishedError(f"Rilis ke {target} belum berhasil: terbit deploy {target}")
    with open_host(place.target, root) as host, holding(host, place):
        return _forget(host, place, needles)


def _is_bare(host: Host) -> bool:
    return record_on(host) == Record() and not host.entries("")


def _forget(host: Host, place: Place, needles: Needles) -> str:
    record = record_on(host)
    live = live_on(host, place.target.serves, record)
    if live is None:
        raise UnfinishedError("Rilis yang tayang tidak dikenal. Jalankan terbit deploy, ulangi.")
    way = way_on(host, place.target.serves)
    kept = Kept(live, folder_served(way, live))
    there = releases_in(host.entries(RELEASES) or {})
    steps = forget_all_but(record, kept, there, host.entries(STORE) or {})
    host.apply(steps, nothing, unheard)
    strange = _quarantined(host, needles)
    place.note("erase", live.id, f"{len(there) - 1} rilis lama dihapus")
    return f"{len(there) - 1} rilis lama dan {strange} berkas karantina dihapus."


def _quarantined(host: Host, needles: Needles) -> int:
    """Remove strange files that hold what is looked for; others may be evidence and stay."""
    found = []
    for path, entry in (host.entries(QUARANTINE) or {}).items():
        raw = host.read(f"{QUARANTINE}/{path}") if entry.kind == "file" else None
        if needles.named_by(path) or (raw is not None and needles.holds(raw)):
            found.append(f"{QUARANTINE}/{path}")
    host.apply([Remove(tuple(found))], nothing, unheard)
    return len(found)


def strange_on(root: Path, target: str, at: dt.datetime, needles: Needles) -> list[str]:
    """Return what on a target's host still holds what is looked for, by path."""
    place = place_of(root, target, at)
    found = []
    with open_host(place.target, root) as host:
        for path, entry in (host.entries("") or {}).items():
            raw = host.read(path) if entry.kind == "file" else None
            if needles.named_by(path) or (raw is not None and needles.holds(raw)):
                found.append(path)
    return found
