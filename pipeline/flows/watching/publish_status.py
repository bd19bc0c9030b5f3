"""Releasing the status page to its own target, with its own signed manifest.

It is no content: nobody approves it, and nothing of it comes from a person. So it never goes to a
target of the site, and its signature never passes for one of the site's manifests.
"""

import datetime as dt
from hashlib import sha256
from pathlib import Path
from zoneinfo import ZoneInfo

from pipeline.build.files import lay
from pipeline.build.finish.manifest import Origin, manifest
from pipeline.config.load import Config, load_config
from pipeline.errors import RefusedError, UsageError
from pipeline.flows.progress import Progress, Silent
from pipeline.flows.releasing.deploy import release_wanted
from pipeline.flows.releasing.deployed import Deployed
from pipeline.flows.releasing.holding import holding
from pipeline.flows.releasing.live import record_on
from pipeline.flows.releasing.place import Place, status_place
from pipeline.flows.releasing.signing import sign_status
from pipeline.flows.watching.status import status_files
from pipeline.outside.hosting.open import open_host
from pipeline.outside.one_at_a_time import alone
from pipeline.release.host import Host
from pipeline.release.listing import MANIFEST, SIGNATURE, Listed
from pipeline.release.situation import Wanted

_RUNNING = "Halaman status sedang dipasang. Tunggu sampai selesai."
_A_SITE = "Pilih tempat lain untuk halaman status di release.yml: di sana situs dirilis."
_NO_TARGET = (
    "Isi `status` di site_config/release.yml dengan tempat halaman status, "
    "atau tulis ke sebuah folder: terbit monitor status --write FOLDER."
)


def write_status(root: Path, now: dt.datetime, folder: Path) -> dict[str, Listed]:
    """Write the page with its manifest into a folder; return its files by path, and the manifest.

    Raises ConfigError, UnfinishedError.
    """
    made = status_files(root, now)
    listed = {path: _listed(raw) for path, raw in made.items()}
    here = now.astimezone(_zone(root)).date()
    rows = {path: (each.size, each.sha256) for path, each in listed.items()}
    made[MANIFEST] = manifest(rows, Origin(None, None, False, here))
    for path, raw in made.items():
        lay(folder / path, raw)
    return {**listed, MANIFEST: _listed(made[MANIFEST])}


def _listed(raw: bytes) -> Listed:
    return Listed(len(raw), sha256(raw).hexdigest())


def _zone(root: Path) -> dt.tzinfo:
    return ZoneInfo(load_config(root).court.time_zone)


def publish_status(root: Path, now: dt.datetime, progress: Progress | None = None) -> Deployed:
    """Put the status page before readers, in the same steps as the site.

    Raises UsageError where release.yml names no place for it, RefusedError where another has it or
    the site lies there, UnfinishedError, ConfigError.
    """
    config = load_config(root)
    if config.release.status is None:
        raise UsageError(_NO_TARGET)
    place = status_place(root, config, config.release.status, now)
    with alone(root / "var/status.lock", _RUNNING):
        wanted = _wanted(root, config, place)
        with open_host(place.target, root) as host, holding(host, place) as hold:
            _refuse_a_site(host)
            return release_wanted(place, hold, wanted, progress or Silent(), by_person=False)


def _wanted(root: Path, config: Config, place: Place) -> Wanted:
    """Return the page as release wants it; no commit made it, so its manifest stands for one."""
    now = place.rules.now
    files = write_status(root, now, place.site)
    raw = (place.site / MANIFEST).read_bytes()
    signed = sign_status(raw, config, place.target)
    seals = {} if signed.signature is None else {SIGNATURE: signed.signature}
    day = now.astimezone(_zone(root)).date()
    return Wanted(files, seals, files[MANIFEST].sha256, None, day)


def _refuse_a_site(host: Host) -> None:
    if any(each.tree is not None for each in record_on(host).known):
        raise RefusedError([_A_SITE])
