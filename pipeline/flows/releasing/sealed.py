"""The signature of the manifest that lies on a host: is it the court's?"""

from enum import Enum

from pipeline.flows.releasing.live import folder_served
from pipeline.flows.releasing.place import Place
from pipeline.flows.releasing.sources import nothing, unheard
from pipeline.outside.ssh_signatures import Signer, Verifier
from pipeline.release.host import Host, Write
from pipeline.release.layout import below, sealed_as
from pipeline.release.listing import MANIFEST, SIGNATURE
from pipeline.release.record import Release
from pipeline.release.strategy import Way

_COURT = "pengadilan"


class Seal(Enum):
    """How a signature stands: nobody asks for one, good, absent where it may be, or broken."""

    UNASKED = "unasked"
    GOOD = "good"
    ABSENT = "absent"
    BROKEN = "broken"


def seal_on(host: Host, way: Way, release: Release, place: Place) -> Seal:
    """Return how the signature of a live release stands by the key in release.yml.

    Only a folder of this machine may hold an unsigned manifest.
    """
    if place.key is None:
        return Seal.UNASKED
    folder = folder_served(way, release)
    raw, signature = (host.read(below(folder, path)) for path in (MANIFEST, SIGNATURE))
    if signature is None:
        return Seal.ABSENT if place.target.kind == "local" else Seal.BROKEN
    with Verifier([Signer(_COURT, place.key)], [place.space]) as verifier:
        good = verifier.signer_of(raw or b"", signature, place.space, place.rules.now) is not None
    return Seal.GOOD if good else Seal.BROKEN


def renew_seal(host: Host, way: Way, release: Release, place: Place, signature: bytes) -> bool:
    """Put a signature beside a live manifest whose own is absent or not good; tell whether so."""
    if seal_on(host, way, release, place) in (Seal.GOOD, Seal.UNASKED):
        return False
    place.note("signature-renewed", release.id)
    at = [below(folder_served(way, release), SIGNATURE)]
    at += [sealed_as(release.manifest)] if way.name != "switch" else []
    host.apply([Write(path, signature) for path in at], nothing, unheard)
    return True
