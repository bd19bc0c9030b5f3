"""Quarantine: strange files leave the site, on request, and stay whole where no reader comes."""

import datetime as dt
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import UnfinishedError
from pipeline.flows.releasing.holding import Hold, holding
from pipeline.flows.releasing.live import folder_served, listing_on, live_on, record_on, way_on
from pipeline.flows.releasing.place import Place, place_of
from pipeline.flows.releasing.sources import nothing, unheard
from pipeline.flows.releasing.verify_target import NO_MANIFEST, compared
from pipeline.outside.hosting.open import open_host
from pipeline.release.host import Entry
from pipeline.release.layout import QUARANTINE
from pipeline.release.quarantine import plan_quarantine, quarantine_of

Agreed = Callable[[Mapping[str, Entry]], bool]


@dataclass(frozen=True)
class Quarantined:
    """What was moved, by path, and into which folder of the target."""

    moved: Mapping[str, Entry]
    folder: str


@dataclass(frozen=True)
class Strange:
    """Strange files by their path below a folder of the target, the release that lies there, and
    the paths that `stay`, whose folders stay too."""

    folder: str
    files: Mapping[str, Entry]
    stay: Collection[str]
    release: str | None


def quarantine(
    root: Path, target_name: str | None, at: dt.datetime, agreed: Agreed
) -> Quarantined | None:
    """Move what belongs to no release of a target out of readers' reach, once a person `agreed`.

    None where nothing is strange, or the person did not agree. Raises RefusedError where the lock
    is another's, UnfinishedError where the live release cannot be told, UsageError, ConfigError.
    """
    place = place_of(root, target_name, at)
    with open_host(place.target, root) as host, holding(host, place) as hold:
        return _moved(place, hold, agreed)


def _moved(place: Place, hold: Hold, agreed: Agreed) -> Quarantined | None:
    host, way = hold.host, way_on(hold.host, place.target.serves)
    release = live_on(host, place.target.serves, record_on(host))
    listed = listing_on(host, way, release)
    if release is None or not listed:
        raise UnfinishedError(NO_MANIFEST.format(release.id if release else "yang tayang"))
    strange = compared(host, way, release, listed)[2]
    if not strange or not agreed(strange):
        return None
    stay = {*listed, *(each.path for each in release.carried)}
    found = Strange(folder_served(way, release), strange, stay, release.id)
    return Quarantined(strange, set_aside(place, hold, found))


def set_aside(place: Place, hold: Hold, strange: Strange) -> str:
    """Move strange files and return into which folder of the target.

    Raises RefusedError where the lock is no longer ours, UnfinishedError.
    """
    host, files = hold.host, strange.files
    plain = [path for path, entry in files.items() if entry.kind == "file"]
    digests = host.hashes(strange.folder, plain)
    taken = {path.partition("/")[0] for path in host.entries(QUARANTINE) or {}}
    to = quarantine_of(place.rules.now, taken)
    hold.still()
    place.note("quarantine", strange.release, f"{len(files)} berkas ke {to}")
    steps = plan_quarantine(to, strange.folder, files, digests, strange.stay)
    host.apply(steps, nothing, unheard)
    return to
