"""Verify: is what lies on a host what was released, every byte of it and nothing besides?"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import UnfinishedError
from pipeline.flows.progress import Progress, Silent, step
from pipeline.flows.releasing.live import folder_served, listing_on, live_on, record_on, way_on
from pipeline.flows.releasing.place import place_of
from pipeline.flows.releasing.readers_look import look
from pipeline.flows.releasing.sealed import Seal, seal_on
from pipeline.outside.hosting.open import open_host
from pipeline.release.compare import Looked
from pipeline.release.host import Entry, Host
from pipeline.release.layout import MARK, STATE
from pipeline.release.listing import SIGNATURE, Listed
from pipeline.release.record import Release
from pipeline.release.strategy import Way

NO_MANIFEST = (
    "Daftar berkas rilis {} di tujuan hilang atau berubah, sehingga isinya tidak dapat dipastikan. "
    "Simpan salinannya untuk diperiksa, lalu pasang lagi: terbit deploy."
)


@dataclass(frozen=True)
class Verified:
    """How a host stands beside the release that is live there: paths by what is wrong with them.

    `strange` files belong to no release; they are only told, never touched: they may be evidence.
    `seal` tells how the signature of the manifest stands.
    `looked` is what readers get, None where the target has no address.
    """

    target: str
    release: Release
    checked: int
    missing: tuple[str, ...]
    different: tuple[str, ...]
    strange: Mapping[str, Entry]
    looked: Looked | None
    seal: Seal = Seal.UNASKED

    @property
    def exit_code(self) -> int:
        """Return 1 where something is not as released, 3 where it could not be seen, else 0."""
        if self.missing or self.different or self.strange or self.seal is Seal.BROKEN:
            return 1
        return self.looked.exit_code if self.looked else 0


def verify_target(
    root: Path, target_name: str | None, at: dt.datetime, progress: Progress | None = None
) -> Verified:
    """Compare every file on a target's host, and every one that readers get, with the release.

    Raises UnfinishedError where there is nothing to compare with, UsageError, ConfigError.
    """
    progress, place = progress or Silent(), place_of(root, target_name, at)
    with open_host(place.target, root) as host:
        record = record_on(host)
        way = way_on(host, place.target.serves)
        release = live_on(host, place.target.serves, record)
        if release is None:
            raise UnfinishedError(f"Belum ada rilis yang tayang di {place.name}: terbit deploy.")
        listed = listing_on(host, way, release)
        if not listed:
            raise UnfinishedError(NO_MANIFEST.format(release.id))
        with step(progress, "Membandingkan berkas di tujuan"):
            found = compared(host, way, release, listed)
            seal = seal_on(host, way, release, place)
    looked = look(place, listed, progress)
    return Verified(place.name, release, len(listed), *found, looked, seal)


def compared(
    host: Host, way: Way, release: Release, listed: Mapping[str, Listed]
) -> tuple[tuple[str, ...], tuple[str, ...], Mapping[str, Entry]]:
    """Return what is missing, what differs, and what is strange where a release lies."""
    folder = folder_served(way, release)
    wanted = {path: row.sha256 for path, row in listed.items()}
    wanted |= {each.path: each.sha256 for each in release.carried}
    there = host.entries(folder) or {}
    files = {path for path, entry in there.items() if entry.kind != "folder"}
    actual = host.hashes(folder, sorted(wanted.keys() & files))
    carried = {each.path for each in release.carried}
    missing = sorted(wanted.keys() - files - carried)
    different = sorted(p for p in wanted.keys() & files if actual.get(p) != wanted[p])
    strange = sorted(p for p in files - wanted.keys() if not _is_ours(p, there))
    return tuple(missing), tuple(different), {path: there[path] for path in strange}


def _is_ours(path: str, there: Mapping[str, Entry]) -> bool:
    if path in (MARK, SIGNATURE):
        return there[path].kind == "file"
    return path.startswith(f"{STATE}/")
