"""Reading the map of erasures that a repository keeps, and believing it only with its signature."""

import datetime as dt
from functools import lru_cache
from pathlib import Path

from pipeline.config.release import Release
from pipeline.errors import UnfinishedError
from pipeline.outside.git_objects import Objects
from pipeline.outside.git_reading import resolve
from pipeline.outside.main_branch import MAIN, SEEN
from pipeline.outside.ref_log import versions_of
from pipeline.outside.ssh_signatures import Signer, Verifier
from pipeline.record import read_record
from pipeline.review.erasure import (
    FILE,
    NOTHING,
    REF,
    SIGNATURE,
    Erased,
    Map,
    as_erased,
    decode,
    namespace,
)

_RELEASE = "site_config/release.yml"
_UNPROVEN = (
    "Pulihkan peta penghapusan (refs/penghapusan/peta) dari cadangan: tanda tangannya tidak sah, "
    "jadi riwayat yang ditulis ulang belum dapat diperiksa."
)


def erased_in(root: Path, objects: Objects) -> Erased:
    """Return what was erased from a repository, NOTHING where nothing was.

    Raises UnfinishedError where its map does not bear the court's signature: what it says must
    then be neither believed nor passed over.
    """
    raw = objects.read(f"{REF}:{FILE}")
    if raw is None:
        return NOTHING
    return _proven(root.resolve(), raw, objects.read(f"{REF}:{SIGNATURE}") or b"")


def erased_of(root: Path) -> Erased:
    """Return what `erased_in` returns, for whoever reads no other object."""
    with Objects(root) as objects:
        return erased_in(root, objects)


def map_in(root: Path, court: str) -> Map:
    """Return the map of a repository, an empty one where there is none."""
    with Objects(root) as objects:
        erased_in(root, objects)
        raw = objects.read(f"{REF}:{FILE}")
    return (decode(raw) if raw else None) or Map(court=court)


@lru_cache(maxsize=4)
def _proven(root: Path, raw: bytes, signature: bytes) -> Erased:
    told = decode(raw)
    if told is None or not _is_signed(root, told, raw, signature):
        raise UnfinishedError(_UNPROVEN)
    return as_erased(told)


def _is_signed(root: Path, told: Map, raw: bytes, signature: bytes) -> bool:
    space = namespace(told.court)
    signers = [Signer("pengadilan", key) for key in keys_named(root)]
    at = max((each.at for each in told.erasures), default=dt.datetime(1970, 1, 1, tzinfo=dt.UTC))
    with Verifier(signers, [space]) as verifier:
        return verifier.signer_of(raw, signature, space, at) is not None


def keys_named(root: Path) -> tuple[str, ...]:
    """Return every key that main ever named for signing manifests."""
    tip = next((found for name in (MAIN, SEEN, "HEAD") if (found := resolve(root, name))), None)
    if tip is None:
        return ()
    keys = []
    with Objects(root) as objects:
        for commit in versions_of(root, _RELEASE, tip):
            raw = objects.read(f"{commit}:{_RELEASE}") or b""
            told = read_record(raw.decode("utf-8-sig", "replace"), Release).value
            keys += [told.manifest_key] if told and told.manifest_key else []
    return tuple(dict.fromkeys(" ".join(key.split(" ")[:2]) for key in keys))
