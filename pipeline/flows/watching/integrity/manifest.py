"""The manifest that is live: what it lists, and by what it is known to be the court's."""

from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.errors import UnfinishedError
from pipeline.flows.build_site import SITE
from pipeline.flows.watching.watched import Watched
from pipeline.monitor.probes.manifest_unproven import Proof
from pipeline.outside.site_answers import Asker, Question
from pipeline.outside.ssh_signatures import Signer, Verifier
from pipeline.release.answers import Answer, Silence
from pipeline.release.listing import MANIFEST, SIGNATURE, Listed, read_listing
from pipeline.release.seal import namespace

_LARGEST = 100_000_000
_COURT = "pengadilan"


@dataclass(frozen=True)
class LiveManifest:
    """The manifest at a site's address, and the files to hold the site against.

    They are those that it lists where it is the court's, else those of the site that was built
    here; None where there is neither. `cause` says why it could not be read.
    """

    raw: bytes
    signature: bytes | None
    proof: Proof
    files: Mapping[str, Listed] | None
    cause: str = ""


def live_manifest(watched: Watched, asker: Asker) -> LiveManifest:
    """Return the manifest that readers get."""
    answer = asker.ask(Question(f"/{MANIFEST}", _LARGEST))
    body = _body(answer)
    built = built_manifest(watched)
    if body is None:
        return LiveManifest(b"", None, Proof.UNREAD, _listed(built), _cause(answer))
    signature = _body(asker.ask(Question(f"/{SIGNATURE}", _LARGEST)))
    proof = _proof(watched, body, signature, built)
    trusted = body if proof is not Proof.FOREIGN else built
    return LiveManifest(body, signature, proof, _listed(trusted) or _listed(built))


def still_live(manifest: LiveManifest, asker: Asker) -> bool:
    """Return whether the same manifest is live as before."""
    return (_body(asker.ask(Question(f"/{MANIFEST}", _LARGEST))) or b"") == manifest.raw


def built_manifest(watched: Watched) -> bytes | None:
    """Return the manifest of the site that was built here, None where there is none."""
    try:
        return (watched.root / SITE / MANIFEST).read_bytes()
    except OSError:
        return None


def built_bytes(watched: Watched, path: str) -> bytes | None:
    """Return a file of the site that was built here."""
    try:
        return (watched.root / SITE / path).read_bytes()
    except OSError:
        return None


def listed_in(raw: bytes | None) -> Mapping[str, Listed]:
    """Return what a manifest lists; nothing where it is absent or unreadable."""
    return _listed(raw) or {}


def _listed(raw: bytes | None) -> Mapping[str, Listed] | None:
    try:
        return read_listing(raw).files if raw is not None else None
    except UnfinishedError:
        return None


def _body(answer: Answer | Silence) -> bytes | None:
    return answer.body if isinstance(answer, Answer) and answer.status == 200 else None


def _cause(answer: Answer | Silence) -> str:
    return answer.cause if isinstance(answer, Silence) else f"dijawab {answer.status}"


def _proof(watched: Watched, raw: bytes, signature: bytes | None, built: bytes | None) -> Proof:
    key = watched.config.release.manifest_key
    space = namespace(watched.config.court.url)
    if key is not None and signature is not None:
        with Verifier([Signer(_COURT, key)], [space]) as verifier:
            if verifier.signer_of(raw, signature, space, watched.now) is not None:
                return Proof.SIGNED
        return Proof.FOREIGN
    if raw == built:
        return Proof.BUILT
    target = watched.config.release.targets[watched.config.release.default_target]
    return Proof.FOREIGN if key is not None and target.kind != "local" else Proof.UNPROVEN
