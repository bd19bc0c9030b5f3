"""What releases that died left on a host: whole files that need not travel again."""

import re
from collections.abc import Mapping

from pipeline.flows.releasing.live import listing_at
from pipeline.release.host import Host
from pipeline.release.layout import FRESH, folder_of
from pipeline.release.listing import MANIFEST, Listed
from pipeline.release.record import Record, Release

_DIGEST = re.compile(r"[0-9a-f]{64}")


def unfinished_burst(host: Host, record: Record, live: Release | None) -> Mapping[str, Listed]:
    """Return what a burst that died was about to put in place: each file may or may not be there.

    Its manifest is the last to take its place, so before that it lies among the fresh files.
    """
    told = {each.path: Listed(each.size, each.sha256) for each in record.maybe}
    pending = record.pending
    if pending is None or pending == live:
        return told
    return {**told, **listing_at(host, f"{FRESH}/{pending.manifest}", pending)}


def left_in_folder(host: Host, pending: Release, *, hashes: bool) -> Mapping[str, str]:
    """Return where a release that died left whole files: by hash, their place."""
    folder = folder_of(pending.id)
    listed = listing_at(host, f"{folder}/{MANIFEST}", pending)
    there = host.entries(folder) or {}
    sized = {p: row for p, row in listed.items() if p in there and there[p].size == row.size}
    if hashes:
        actual = host.hashes(folder, sorted(sized))
        sized = {path: row for path, row in sized.items() if actual.get(path) == row.sha256}
    return {row.sha256: f"{folder}/{path}" for path, row in sized.items()}


def left_fresh(host: Host, *, hashes: bool) -> Mapping[str, str]:
    """Return where a burst that died left whole files: by hash, their place."""
    there = [name for name in host.entries(FRESH) or {} if _DIGEST.fullmatch(name)]
    if hashes:
        actual = host.hashes(FRESH, there)
        there = [name for name in there if actual.get(name) == name]
    return {name: f"{FRESH}/{name}" for name in there}
