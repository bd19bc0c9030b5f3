"""What is live on a host: its record, the release that readers get, and what that one lists."""

import hashlib
import re
from collections.abc import Mapping

from pipeline.flows.releasing.ahead import Readable
from pipeline.release.host import Abilities, Host
from pipeline.release.layout import CURRENT, MARK, RECORD, RELEASES, below, folder_of
from pipeline.release.listing import MANIFEST, Listed, read_listing
from pipeline.release.record import Record, Release, read_record, without_record
from pipeline.release.strategy import Serves, Way, way_of

_ID = re.compile(r"[0-9]{4,}-[0-9]{8}-[0-9a-f]{10}")


def record_on(host: Readable) -> Record:
    """Return a host's record; where it is lost, what the folders of releases tell by their names.

    No number of a folder that is there is given again: writing into the folder that readers are
    served from would be the end of it.
    """
    raw = host.read(RECORD)
    if raw is not None:
        return read_record(raw)
    named = {path.partition("/")[0] for path in host.entries(RELEASES) or {}}
    return without_record(name for name in named if _ID.fullmatch(name))


def live_on(host: Host, serves: Serves, record: Record) -> Release | None:
    """Return the release that readers of a host get; None where it is none that is known."""
    return live_of(host, way_on(host, serves), record)


def way_on(host: Host, serves: Serves) -> Way:
    """Return the way in which the releases of a host lie there, nothing being tried on it."""
    plain = is_plain(host, serves)
    abilities = Abilities(True, True, True, False, False, None, 0.0)
    return way_of(abilities, serves, plain_folder=plain)


def is_plain(host: Readable, serves: Serves) -> bool:
    """Return whether readers are served from a real folder, which no link can take the place of."""
    if serves == "path":
        return True
    mark = host.read(f"{CURRENT}/{MARK}")
    if mark is None:
        return host.read(f"{CURRENT}/{MANIFEST}") is not None
    named = mark.decode("ascii", "replace")
    return not _ID.fullmatch(named) or host.read(f"{folder_of(named)}/{MARK}") is None


def live_of(host: Readable, way: Way, record: Record) -> Release | None:
    """Return the release that readers get, by the mark in it.

    Where a burst died between the manifest and the mark, the manifest is right. Others may have
    been begun since, so every release that is known is asked for it.
    """
    known = record.known
    mark = host.read(below(way.folder, MARK))
    marked = next((each for each in known if mark and each.id.encode() == mark), None)
    if way.name == "switch":
        return marked
    raw = host.read(below(way.folder, MANIFEST))
    there = raw and hashlib.sha256(raw).hexdigest()
    same = [each for each in known if each.manifest == there]
    pending = [each for each in same if each == record.pending]
    own = [each for each in same if each == marked]
    return next(iter((*pending, *own, *reversed(same))), marked)


def folder_served(way: Way, release: Release) -> str:
    """Return the folder in which a live release lies."""
    return folder_of(release.id) if way.name == "switch" else way.folder


def listing_on(host: Host, way: Way, release: Release | None) -> Mapping[str, Listed]:
    """Return the files of a release that lies on a host, the manifest among them; none where its
    manifest is not the one that was released."""
    if release is None:
        return {}
    return listing_at(host, below(folder_served(way, release), MANIFEST), release)


def listing_at(host: Readable, path: str, *releases: Release) -> Mapping[str, Listed]:
    """Return the files that a manifest lists; none where it is of none of these releases."""
    raw = host.read(path)
    digest = hashlib.sha256(raw).hexdigest() if raw is not None else ""
    if raw is None or digest not in {each.manifest for each in releases}:
        return {}
    return {**read_listing(raw).files, MANIFEST: Listed(len(raw), digest)}
