"""Signing: what a manifest is signed with before it leaves, and where it may leave unsigned."""

from dataclasses import dataclass

from pipeline.config.files import Config
from pipeline.config.release import Target
from pipeline.errors import RefusedError, UnfinishedError
from pipeline.outside.release_key import STATUS_VARIABLE, VARIABLE, is_named, sign_as
from pipeline.release.seal import namespace, status_namespace


@dataclass(frozen=True)
class Signed:
    """A signature, None where the manifest goes out unsigned; `told` says it in one line."""

    signature: bytes | None
    told: str


def sign_manifest(manifest: bytes, config: Config, target: Target) -> Signed:
    """Sign a manifest for the court's site; only a folder of this machine may do without.

    Raises RefusedError where a server would get it unsigned, UnfinishedError where the key cannot
    be had, UsageError where it is another one.
    """
    space = namespace(config.court.url)
    return _sign(
        manifest, target, _Key("manifest_key", config.release.manifest_key, VARIABLE), space
    )


def sign_status(manifest: bytes, config: Config, target: Target) -> Signed:
    """Sign the manifest of a status page, by a key that is good for nothing else; raises the same.

    The machine that watches need not hold the key of the site.
    """
    key = _Key("status_key", config.release.status_key, STATUS_VARIABLE)
    return _sign(manifest, target, key, status_namespace(config.court.url))


@dataclass(frozen=True)
class _Key:
    """A public key by its name in release.yml, and the variable that names its secret half."""

    name: str
    public: str | None
    variable: str


def _sign(manifest: bytes, target: Target, key: _Key, space: str) -> Signed:
    lacks = _NO_PUBLIC.format(key.name)
    if key.public is not None:
        try:
            signature = sign_as(key.public, space, manifest, key.variable)
            return Signed(signature, "Manifes ditandatangani dengan kunci pengadilan.")
        except UnfinishedError:
            if is_named(key.variable) or target.kind != "local":
                raise
        lacks = _NOT_THERE.format(key.variable)
    if target.kind != "local":
        raise RefusedError([f"Tanda tangani manifes untuk tujuan ini: {lacks}."])
    return Signed(None, f"Manifes tidak ditandatangani: {lacks}.")


_NO_PUBLIC = "isi {} di site_config/release.yml (docs/how-to/sign-releases.md)"
_NOT_THERE = "isi {} dengan berkas kunci rahasianya, atau masukkan ke agen SSH"
