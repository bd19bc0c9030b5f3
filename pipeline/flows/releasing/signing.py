"""Signing: what a manifest is signed with before it leaves, and where it may leave unsigned."""

from dataclasses import dataclass

from pipeline.config.files import Config
from pipeline.config.release import Target
from pipeline.errors import RefusedError, UnfinishedError
from pipeline.outside.release_key import VARIABLE, is_named, sign_as
from pipeline.release.seal import namespace


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
    public, lacks = config.release.manifest_key, _NO_PUBLIC
    if public is not None:
        try:
            signature = sign_as(public, namespace(config.court.url), manifest)
            return Signed(signature, "Manifes ditandatangani dengan kunci pengadilan.")
        except UnfinishedError:
            if is_named() or target.kind != "local":
                raise
        lacks = _NO_SECRET
    if target.kind != "local":
        raise RefusedError([f"Tanda tangani manifes untuk tujuan ini: {lacks}."])
    return Signed(None, f"Manifes tidak ditandatangani: {lacks}.")


_NO_PUBLIC = "isi manifest_key di site_config/release.yml (docs/how-to/sign-releases.md)"
_NO_SECRET = f"isi {VARIABLE} dengan berkas kunci rahasianya, atau masukkan ke agen SSH"
