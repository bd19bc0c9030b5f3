"""Rollback: readers get an earlier release again; said what changes, and looked at afterwards."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import RefusedError, UsageError
from pipeline.flows.progress import Progress, Silent, step
from pipeline.flows.releasing.finding import Scene, look_around
from pipeline.flows.releasing.going_back import Returned, go_back
from pipeline.flows.releasing.holding import Hold, holding
from pipeline.flows.releasing.live import listing_on
from pipeline.flows.releasing.place import Place, place_of
from pipeline.flows.releasing.readers_look import look, sample_of
from pipeline.outside.hosting.open import open_host
from pipeline.outside.this_machine import account
from pipeline.release.compare import Looked
from pipeline.release.listing import Listed
from pipeline.release.making import settled
from pipeline.release.plan_back import Standing, chosen
from pipeline.release.record import Release

NO_REASON = "tanpa alasan tertulis"


@dataclass(frozen=True)
class RolledBack:
    """What came of going back from one release to another; `looked` is None where the target has
    no address."""

    target: str
    left: Release
    to: Release
    returned: Returned
    looked: Looked | None

    @property
    def exit_code(self) -> int:
        """Return 3 where readers get something else, or could not be asked for, else 0."""
        return 3 if self.looked is not None and self.looked.exit_code else 0


def rollback(
    root: Path,
    release: str | None,
    target_name: str | None,
    at: dt.datetime,
    progress: Progress | None = None,
    *,
    reason: str = NO_REASON,
) -> RolledBack:
    """Put an earlier release before readers: the one named by id or number, else the one before.

    The one that is left is marked with who did so and the `reason`: nobody goes back to it, and no
    machine brings its commit live again.

    Raises UsageError where there is no such release, RefusedError where it is bad, not whole any
    more or already live, or where the lock is another's, UnfinishedError, ConfigError.
    """
    progress, place = progress or Silent(), place_of(root, target_name, at)
    with open_host(place.target, root) as host, holding(host, place) as hold:
        with step(progress, "Melihat isi tujuan"):
            scene = look_around(host, place.target.serves, count=False)
        return _back(place, hold, scene, release, _Leaving(reason, progress))


@dataclass(frozen=True)
class _Leaving:
    reason: str
    progress: Progress

    @property
    def why(self) -> str:
        return f"ditinggalkan {account()}, {self.reason}"


def _back(
    place: Place, hold: Hold, scene: Scene, asked: str | None, leaving: _Leaving
) -> RolledBack:
    record = settled(scene.found)
    live = record.find(record.live)
    if live is None:
        raise UsageError(f"Belum ada rilis yang tayang di {place.name}.")
    to = _fit(chosen(record, asked), live, asked)
    hold.still()
    place.note("left", live.id, leaving.why)
    record = record.leaving_by_hand(live.id, leaving.why)
    with step(leaving.progress, "Kembali ke rilis sebelumnya"):
        # What is live may have been tampered with; its manifest alone tells what readers had.
        standing = Standing(live, _released(hold, scene, live))
        returned = go_back(place, hold.host, record, standing, to, scene)
    sample = sample_of(returned.files, returned.differs.touched, returned.live)
    return RolledBack(place.name, live, to, returned, look(place, sample, leaving.progress))


def _released(hold: Hold, scene: Scene, live: Release) -> Mapping[str, Listed]:
    """Return what the manifest of a live release lists; a switch that did not count knows it."""
    files = scene.found.files
    if scene.way.name == "switch" and files:
        return files
    return listing_on(hold.host, scene.way, live) or files


def _fit(to: Release | None, live: Release, asked: str | None) -> Release:
    if to is None:
        which = f"Rilis {asked}" if asked else "Rilis sebelum ini"
        raise UsageError(f"{which} tidak ada di tujuan. Lihat: terbit releases.")
    if to.id == live.id:
        raise RefusedError([f"Rilis {to.id} sudah tayang."])
    if to.bad:
        raise RefusedError([f"Rilis {to.id} ditandai buruk: {to.bad}. Pilih yang lain."])
    return to
