"""May this site be released? The gate, asked once more before anything leaves the machine.

There is no way around it: no option, no variable, no target of its own.
"""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from pipeline.build.files import listing_of
from pipeline.build.lock import building
from pipeline.config.files import Config
from pipeline.config.load import load_config
from pipeline.config.release import Target
from pipeline.errors import RefusedError, UsageError
from pipeline.flows.build_site import BUILD, SITE
from pipeline.flows.progress import Progress, Silent, step
from pipeline.flows.releasing.approved import Approved, approved
from pipeline.flows.releasing.signing import Signed, sign_manifest
from pipeline.outside.hosting.digests import digests_of
from pipeline.outside.main_branch import main_of
from pipeline.outside.repository import revision_of
from pipeline.release.fitness import (
    Stand,
    reasons_by_bytes,
    reasons_by_day,
    reasons_by_git,
    reasons_by_manifest,
)
from pipeline.release.listing import MANIFEST, SIGNATURE, Listed, Listing, read_listing

_VAR = "var"


@dataclass(frozen=True)
class Proven:
    """A site that may go to a target: its manifest as read, the same as bytes, and its signature.

    `approved` is None while review is off: then only a folder in the clone's own var/ may be
    released to. `signed.signature` is None where the site goes out unsigned, and `signed.told` is
    the line that says so or by which key.
    """

    target: str
    manifest: bytes
    listing: Listing
    signed: Signed
    approved: Approved | None

    @property
    def commit(self) -> str:
        """Return the commit that is released."""
        return str(self.listing.commit)


def may_release(
    root: Path, target_name: str, at: dt.datetime, progress: Progress | None = None
) -> Proven:
    """Prove that root/site may go to a target now (`at`, aware).

    Raises RefusedError with every reason; UsageError for an unknown target, or where there is no
    site yet; ConfigError; UnfinishedError where something could not be looked at.
    """
    progress, config = progress or Silent(), load_config(root)
    target = target_of(config, target_name)
    with building(root / BUILD), step(progress, "Memeriksa situs yang akan dirilis"):
        manifest = _manifest(root)
        listing = read_listing(manifest)
        there = _there(root / SITE)
    own, review = is_own(root, target), config.review.enabled
    reasons = [*reasons_by_bytes(listing, there)]
    stand = _stand(root)
    if not own:
        day = at.astimezone(ZoneInfo(config.court.time_zone)).date()
        reasons += reasons_by_day(listing, day)
    proof = None
    if review:
        main = main_of(root)
        reasons += [*reasons_by_git(stand, main.commit), *reasons_by_manifest(listing, stand)]
        if not reasons:
            with step(progress, "Memeriksa persetujuan"):
                proof = approved(root, main, at, progress)
    else:
        # Without review main says nothing more than any other commit.
        reasons += [*reasons_by_git(stand, stand.commit), *reasons_by_manifest(listing, stand)]
        reasons += [] if own else [_REVIEW_OFF.format(target_name)]
    if reasons:
        raise RefusedError(reasons)
    signed = sign_manifest(manifest, config, target)
    return Proven(target_name, manifest, listing, signed, proof)


_REVIEW_OFF = (
    "Wajibkan persetujuan dulu (docs/how-to/switch-review-on.md): tanpa itu situs hanya boleh "
    "dirilis ke folder di dalam var/ milik klona ini, bukan ke {}."
)


def target_of(config: Config, name: str) -> Target:
    """Return a target of release.yml by its name; raises UsageError where there is none."""
    found = config.release.targets.get(name)
    if found is None:
        known = ", ".join(config.release.targets)
        raise UsageError(f"Tidak ada tujuan bernama {name} di release.yml. Yang ada: {known}.")
    return found


def is_own(root: Path, target: Target) -> bool:
    """Return whether a target is a folder inside this clone's own var/, links followed."""
    var = root.resolve() / _VAR
    folder = (root / target.path).resolve()
    return target.kind == "local" and var.resolve() == var and var in folder.parents


def _stand(root: Path) -> Stand:
    revision = revision_of(root)
    return Stand(revision.commit, revision.tree, revision.changed)


def _manifest(root: Path) -> bytes:
    try:
        return (root / SITE / MANIFEST).read_bytes()
    except FileNotFoundError:
        raise UsageError("Bangun dulu situsnya (terbit build): site/ belum ada.") from None


def _there(site: Path) -> dict[str, Listed]:
    """Return what lies in the site by itself; a link is nothing that a build makes."""
    states = listing_of(site).files
    asked = {path: state for path, state in states.items() if path not in (MANIFEST, SIGNATURE)}
    counted = digests_of(site, asked)
    return {path: Listed(state.size, counted.get(path, "link")) for path, state in asked.items()}
