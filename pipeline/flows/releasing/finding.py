"""Finding out what lies on a host: what is live, how far it is what was released, what was left."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from pipeline.flows.releasing.ahead import Ahead, reading_ahead
from pipeline.flows.releasing.left_over import left_fresh, left_in_folder, unfinished_burst
from pipeline.flows.releasing.live import is_plain, listing_at, live_of, record_on
from pipeline.release.host import Abilities, Host
from pipeline.release.layout import CURRENT, MARK, RECORD, below
from pipeline.release.listing import MANIFEST, Listed
from pipeline.release.record import Record, Release
from pipeline.release.situation import Found
from pipeline.release.strategy import Serves, Way, way_of

Files = Mapping[str, Listed]
_FOLDERS: Mapping[Serves, str] = {"current": CURRENT, "path": ""}


@dataclass(frozen=True)
class Scene:
    """A host as it was found; `altered` are files of the live site that no longer hold what was
    released, by their path."""

    abilities: Abilities
    way: Way
    found: Found
    altered: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Counted:
    """Paths that were asked for, and the SHA-256 of those that are there."""

    asked: frozenset[str] = frozenset()
    digests: Mapping[str, str] = field(default_factory=dict)


def look_around(host: Host, serves: Serves, *, count: bool = True, doubting: bool = False) -> Scene:
    """Return what lies on a host; raises UnfinishedError where that cannot be told.

    Without `count` the files of a live release that has a folder of its own are taken for what its
    manifest says: going back must be quick, and does not use them. One who is `doubting` reads
    every file back where the host does not count hashes by itself.
    """
    folder = _FOLDERS[serves]
    asked_first = (RECORD, below(folder, MARK), below(folder, MANIFEST))
    with reading_ahead(host, asked_first) as ahead:
        tried = ahead.begin(host.probe)
        record = record_on(ahead)
        # By the way that readers come, so that it is asked for before it is known what is live.
        told = ahead.begin(lambda: listing_at(ahead, below(folder, MANIFEST), *record.known))
        counted = ahead.begin(lambda: _counted(ahead, folder, record, told() if count else {}))
        plain = is_plain(ahead, serves)
        way = way_of(tried(), serves, plain_folder=plain)
        live = live_of(ahead, way, record)
        listed = told() if live and told() and told()[MANIFEST].sha256 == live.manifest else {}
        known = _Live(record, live, listed, counted())
        hashes = tried().hashes or doubting
        return _scene(host, tried(), way, known, count=count, hashes=hashes)


def _counted(ahead: Ahead, folder: str, record: Record, listed: Files) -> _Counted:
    """Count what will be asked for, while it is tried what the host can do."""
    asked = {*listed, *(each.path for each in record.maybe)} if listed else set()
    if not asked or not ahead.host.counts():
        return _Counted()
    return _Counted(frozenset(asked), ahead.host.hashes(folder, sorted(asked)))


@dataclass(frozen=True)
class _Live:
    record: Record
    release: Release | None
    listed: Files
    counted: _Counted

    def found(self, files: Files, spare: Mapping[str, str]) -> Found:
        return Found(self.record, self.release.id if self.release else None, files, spare)


def _scene(
    host: Host, abilities: Abilities, way: Way, live: _Live, *, count: bool, hashes: bool
) -> Scene:
    pending = live.record.pending
    if way.name == "switch":
        left = pending is not None and pending != live.release
        spare = left_in_folder(host, pending, hashes=hashes) if pending and left else {}
        if not count:
            return Scene(abilities, way, live.found(live.listed, spare))
        files, altered = _as_they_are(host, way, live, {}, hashes=hashes)
        return Scene(abilities, way, live.found(files, spare), altered)
    before = unfinished_burst(host, live.record, live.release)
    files, altered = _as_they_are(host, way, live, before, hashes=hashes)
    return Scene(abilities, way, live.found(files, left_fresh(host, hashes=hashes)), altered)


def _as_they_are(
    host: Host, way: Way, live: _Live, maybe: Files, *, hashes: bool
) -> tuple[Files, tuple[str, ...]]:
    """Return the live files that are known to hold their bytes, and those that no longer do.

    Where the host counts hashes, each is counted; else only those that a burst left in doubt.
    """
    listed = live.listed
    doubtful = {path for path in maybe if listed.get(path) != maybe[path]}
    asked = {*listed, *maybe} if hashes else doubtful
    if not asked:
        return listed, ()
    more = sorted(asked - live.counted.asked)
    actual = {**live.counted.digests, **(host.hashes(way.folder, more) if more else {})}
    sure = {path: row for path, row in listed.items() if path not in asked}
    for path in asked & actual.keys():
        for row in (listed.get(path), maybe.get(path)):
            if row and row.sha256 == actual[path]:
                sure[path] = row
    return sure, tuple(sorted(path for path in listed if path not in sure and path not in doubtful))
