"""What lies on the host of a target that should not lie there so, with its bytes."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256

from pipeline.errors import UsageError
from pipeline.flows.build_site import SITE
from pipeline.flows.releasing.live import (
    folder_served,
    listing_on,
    live_on,
    record_on,
    way_on,
)
from pipeline.flows.releasing.place import Place
from pipeline.flows.releasing.quarantine import Strange
from pipeline.flows.releasing.verify_target import compared
from pipeline.monitor.integrity.evidence import Exhibit
from pipeline.monitor.recovery.state import Altered, How
from pipeline.outside.hosting.open import open_host
from pipeline.release.host import Entry, Host
from pipeline.release.layout import below
from pipeline.release.listing import MANIFEST, Listed, read_listing
from pipeline.release.record import Release
from pipeline.release.strategy import Way

_ONE, _ALL = 4_000_000, 30_000_000
_READER = "host"


@dataclass(frozen=True)
class Survey:
    """A host as it was found; `unlisted`: the list of files that should tell was changed too.

    `strange` is what can be set aside, None where it cannot be told what is.
    """

    live: str | None
    unlisted: bool
    altered: tuple[Altered, ...]
    exhibits: tuple[Exhibit, ...]
    strange: Strange | None


def survey(place: Place, *, bodies: bool = True) -> Survey:
    """Look at a target; without `bodies` no bytes are read for evidence.

    Raises UsageError where nothing was ever released there, UnfinishedError where it cannot be
    seen.
    """
    with open_host(place.target, place.root) as host:
        return survey_on(host, place, bodies=bodies)


def survey_on(host: Host, place: Place, *, bodies: bool) -> Survey:
    """Look at a target over a connection that is there."""
    record, way = record_on(host), way_on(host, place.target.serves)
    if not record.known:
        message = f"Belum ada rilis di {place.name}, jadi tidak ada yang dipulihkan: terbit deploy."
        raise UsageError(message)
    live = live_on(host, place.target.serves, record)
    listed = listing_on(host, way, live)
    known = listed or _built(place, record.known)
    if not known:
        return Survey(live.id if live else None, True, (), (), None)
    # Where the mark is gone, too, readers still come by the folder that the server gives out.
    ruled = way if live else Way("burst", way.folder, way.why, way.reuses)
    release = live or record.known[-1]
    found = compared(host, ruled, release, known)
    folder = folder_served(ruled, release)
    altered = tuple(_altered(host, folder, found, known))
    exhibits = tuple(_exhibits(host, folder, altered, place)) if bodies else ()
    stay = {*known, *(each.path for each in release.carried)}
    strange = Strange(folder, found[2], stay, release.id)
    return Survey(live.id if live else None, not listed, altered, exhibits, strange)


def _built(place: Place, known: Iterable[Release]) -> Mapping[str, Listed]:
    """Return what the site that was built here lists, where it is one that was released."""
    try:
        raw = (place.root / SITE / MANIFEST).read_bytes()
    except OSError:
        return {}
    digest = sha256(raw).hexdigest()
    if digest not in {each.manifest for each in known}:
        return {}
    return {**read_listing(raw).files, MANIFEST: Listed(len(raw), digest)}


def _altered(
    host: Host,
    folder: str,
    found: tuple[tuple[str, ...], tuple[str, ...], Mapping[str, Entry]],
    listed: Mapping[str, Listed],
) -> Iterator[Altered]:
    missing, different, strange = found
    entries = host.entries(folder) or {}
    plain = [path for path in strange if strange[path].kind == "file"]
    digests = host.hashes(folder, [*plain, *different])
    for how, paths in ((How.STRANGE, tuple(strange)), (How.DIFFERENT, different)):
        for path in paths:
            entry, row = entries.get(path), listed.get(path)
            yield Altered(
                path,
                how,
                entry.size if entry else None,
                digests.get(path),
                row.sha256 if row else None,
                dt.datetime.fromtimestamp(entry.modified, dt.UTC) if entry else None,
            )
    for path in missing:
        yield Altered(path, How.MISSING, published=listed[path].sha256 if path in listed else None)


def _exhibits(
    host: Host, folder: str, altered: Iterable[Altered], place: Place
) -> Iterator[Exhibit]:
    """Yield what lies there as evidence; the bytes as far as there is room for them."""
    left = _ALL
    for each in altered:
        if each.how is How.MISSING:
            continue
        body = None
        if each.sha256 is not None and each.size is not None and each.size <= min(left, _ONE):
            body = host.read(below(folder, each.path))
            left -= len(body or b"")
        changed = f", diubah {each.modified.isoformat()} menurut server" if each.modified else ""
        yield Exhibit(
            f"{place.name}:{below(folder, each.path)}",
            _READER,
            place.rules.now,
            None,
            {},
            each.size or 0,
            each.sha256 or "",
            each.published,
            body,
            f"{each.how.value}{changed}",
        )
