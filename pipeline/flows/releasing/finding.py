"""Finding out what lies on a host: what is live, how far it is what was released, what was left."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.flows.releasing.ahead import Readable, reading_ahead
from pipeline.release.host import Abilities, Host
from pipeline.release.layout import CURRENT, FRESH, MARK, RECORD, RELEASES, below, folder_of
from pipeline.release.listing import MANIFEST, Listed, read_listing
from pipeline.release.record import Record, Release, read_record, without_record
from pipeline.release.situation import Found
from pipeline.release.strategy import Serves, Way, way_of

_ID = re.compile(r"[0-9]{4,}-[0-9]{8}-[0-9a-f]{10}")
_DIGEST = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True)
class Scene:
    """A host as it was found; `altered` are files of the live site that no longer hold what was
    released, by their path."""

    abilities: Abilities
    way: Way
    found: Found
    altered: tuple[str, ...] = ()


def look_around(host: Host, serves: Serves, *, count: bool = True) -> Scene:
    """Return what lies on a host; raises UnfinishedError where that cannot be told.

    Without `count` the files of a live release that has a folder of its own are taken for what its
    manifest says: going back must be quick, and does not use them.
    """
    with reading_ahead(host, _ASKED_FIRST[serves]) as ahead:
        tried = ahead.begin(host.probe)
        record, plain = record_on(ahead), _is_plain(ahead, serves)
        abilities = tried()
        way = way_of(abilities, serves, plain_folder=plain)
        live = _live(ahead, way, record)
        # By the way that readers come, so that it was asked for before it was known what is live.
        listed = listing_at(ahead, below(way.folder, MANIFEST), live) if live else {}
    if way.name == "switch" and not count:
        return Scene(abilities, way, _found(record, live, listed, host, abilities))
    if way.name == "switch":
        files, altered = _as_they_are(host, way, listed, {}, abilities)
        return Scene(abilities, way, _found(record, live, files, host, abilities), altered)
    before = _unfinished_burst(host, record, live)
    files, altered = _as_they_are(host, way, listed, before, abilities)
    spare = _fresh(host, abilities)
    return Scene(abilities, way, Found(record, live.id if live else None, files, spare), altered)


_ASKED_FIRST: Mapping[Serves, tuple[str, ...]] = {
    "current": (RECORD, f"{CURRENT}/{MARK}", f"{CURRENT}/{MANIFEST}"),
    "path": (RECORD, MARK, MANIFEST),
}


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
    return _live(host, way_on(host, serves), record)


def way_on(host: Host, serves: Serves) -> Way:
    """Return the way in which the releases of a host lie there, nothing being tried on it."""
    plain = _is_plain(host, serves)
    abilities = Abilities(True, True, True, False, False, None, 0.0)
    return way_of(abilities, serves, plain_folder=plain)


def _is_plain(host: Readable, serves: Serves) -> bool:
    if serves == "path":
        return True
    mark = host.read(f"{CURRENT}/{MARK}")
    if mark is None:
        return host.read(f"{CURRENT}/{MANIFEST}") is not None
    named = mark.decode("ascii", "replace")
    return not _ID.fullmatch(named) or host.read(f"{folder_of(named)}/{MARK}") is None


def _live(host: Readable, way: Way, record: Record) -> Release | None:
    """Return the release that readers get, by the mark in it.

    Where a burst died between the manifest and the mark, the manifest is right. Others may have
    been begun since, so every release that is known is asked for it.
    """
    known = [*record.releases, *([record.pending] if record.pending else [])]
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


def listing_at(host: Readable, path: str, release: Release) -> Mapping[str, Listed]:
    """Return the files that a release's manifest lists; none where it is another one's."""
    raw = host.read(path)
    if raw is None or hashlib.sha256(raw).hexdigest() != release.manifest:
        return {}
    return {**read_listing(raw).files, MANIFEST: Listed(len(raw), release.manifest)}


def _unfinished_burst(host: Host, record: Record, live: Release | None) -> Mapping[str, Listed]:
    """Return what a burst that died was about to put in place: each file may or may not be there.

    Its manifest is the last to take its place, so before that it lies among the fresh files.
    """
    told = {each.path: Listed(each.size, each.sha256) for each in record.maybe}
    pending = record.pending
    if pending is None or pending == live:
        return told
    return {**told, **listing_at(host, f"{FRESH}/{pending.manifest}", pending)}


def _as_they_are(
    host: Host,
    way: Way,
    listed: Mapping[str, Listed],
    maybe: Mapping[str, Listed],
    abilities: Abilities,
) -> tuple[Mapping[str, Listed], tuple[str, ...]]:
    """Return the live files that are known to hold their bytes, and those that no longer do.

    Where the host counts hashes, each is counted; else only those that a burst left in doubt.
    """
    doubtful = {path for path in maybe if listed.get(path) != maybe[path]}
    asked = {*listed, *maybe} if abilities.hashes else doubtful
    if not asked:
        return listed, ()
    actual = host.hashes(way.folder, sorted(asked))
    sure = {path: row for path, row in listed.items() if path not in asked}
    for path, digest in actual.items():
        for row in (listed.get(path), maybe.get(path)):
            if row and row.sha256 == digest:
                sure[path] = row
    return sure, tuple(sorted(path for path in listed if path not in sure and path not in doubtful))


def _found(
    record: Record,
    live: Release | None,
    files: Mapping[str, Listed],
    host: Host,
    abilities: Abilities,
) -> Found:
    pending = record.pending
    spare: Mapping[str, str] = {}
    if pending is not None and pending != live:
        spare = _left_in(host, pending, abilities)
    return Found(record, live.id if live else None, files, spare)


def _left_in(host: Host, pending: Release, abilities: Abilities) -> Mapping[str, str]:
    """Return where a release that died left whole files: by hash, their place."""
    folder = folder_of(pending.id)
    listed = listing_at(host, f"{folder}/{MANIFEST}", pending)
    there = host.entries(folder) or {}
    sized = {p: row for p, row in listed.items() if p in there and there[p].size == row.size}
    if abilities.hashes:
        actual = host.hashes(folder, sorted(sized))
        sized = {path: row for path, row in sized.items() if actual.get(path) == row.sha256}
    return {row.sha256: f"{folder}/{path}" for path, row in sized.items()}


def _fresh(host: Host, abilities: Abilities) -> Mapping[str, str]:
    there = [name for name in host.entries(FRESH) or {} if _DIGEST.fullmatch(name)]
    if abilities.hashes:
        actual = host.hashes(FRESH, there)
        there = [name for name in there if actual.get(name) == name]
    return {name: f"{FRESH}/{name}" for name in there}
