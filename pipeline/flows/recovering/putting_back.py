"""Putting back: the site that readers had, where it lies here, or else main built anew."""

import datetime as dt
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from pipeline.errors import RefusedError, UnfinishedError
from pipeline.flows.build_site import SITE
from pipeline.flows.progress import Progress
from pipeline.flows.releasing.deploy import deploy
from pipeline.flows.releasing.deployed import Deployed
from pipeline.flows.releasing.live import live_on, record_on
from pipeline.flows.releasing.place import place_of
from pipeline.flows.releasing.release_main import release_main
from pipeline.outside.hosting.open import open_host
from pipeline.release.listing import MANIFEST

_BLOCKED = (
    "Situs tidak dapat dibangun: pemeriksaan menemukan yang mencegah terbit. Perbaiki menurut "
    "terbit check, atau kembali ke rilis sebelumnya: terbit rollback. Lalu jalankan lagi: "
    "terbit incident recover."
)
_WRONG = (
    "Sesudah dipasang, pembaca masih mendapat isi lain. Yang diubah mungkin server web atau "
    "jaringannya: hubungi penyedia hosting, lalu jalankan lagi: terbit incident recover."
)


@dataclass(frozen=True)
class Back:
    """The release that is live after it was put back, its commit, and what was done in words."""

    release: str
    commit: str
    words: str


def put_back(root: Path, target: str, at: dt.datetime, progress: Progress) -> Back:
    """Release the newest site that the gate lets through, every file of the host being doubted.

    The site in site/ where readers had it; else main as it builds today. A commit that a person
    went back from is refused. Raises what the release raises.
    """
    if lies_here(root, target, at):
        try:
            return _done(root, deploy(root, target, at, progress, by_person=False, doubting=True))
        except RefusedError:
            # The site was changed here too, or it is of another day: main is built anew.
            pass
    released = release_main(root, target, at, progress, by_person=False, doubting=True)
    if released.deployed is None:
        raise UnfinishedError(_BLOCKED)
    return _done(root, released.deployed)


def lies_here(root: Path, target: str, at: dt.datetime) -> bool:
    """Return whether the site in site/ is the one that was live last by the host's record."""
    try:
        digest = sha256((root / SITE / MANIFEST).read_bytes()).hexdigest()
    except OSError:
        return False
    place = place_of(root, target, at)
    with open_host(place.target, root) as host:
        record = record_on(host)
        live = record.find(record.live) or live_on(host, place.target.serves, record)
    return live is not None and live.manifest == digest


def _done(root: Path, deployed: Deployed) -> Back:
    if deployed.wrong:
        raise UnfinishedError(_WRONG)
    if deployed.findings or deployed.plan is None or deployed.wanted is None:
        raise UnfinishedError(_BLOCKED)
    scene, commit = deployed.scene, deployed.wanted.commit
    if deployed.unchanged:
        live = scene.found.live if scene else None
        return Back(live or "", commit, f"Rilis {live} masih utuh di tujuan; tidak perlu dikirim.")
    release = deployed.plan.release.id
    count = len(deployed.plan.sent)
    return Back(release, commit, f"Rilis {release} dipasang: {count} berkas dikirim ulang.")
