"""Looking at what is live after a release: what changed, and a sample of the rest."""

import hashlib
from collections.abc import Collection, Mapping

from pipeline.flows.progress import Progress
from pipeline.flows.releasing.place import Place
from pipeline.flows.releasing.site_beside_manifest import look_at_site
from pipeline.release.compare import Looked
from pipeline.release.listing import MANIFEST, Listed

_SAMPLE = 50


def sample_of(
    files: Mapping[str, Listed], touched: Collection[str], salt: str
) -> dict[str, Listed]:
    """Return what changed and a sample of the rest, another one for each `salt`."""

    def drawn(path: str) -> bytes:
        return hashlib.sha256(f"{salt}/{path}".encode()).digest()

    rest = sorted(files.keys() - set(touched), key=drawn)[:_SAMPLE]
    wanted = {MANIFEST, *touched, *rest}
    return {path: files[path] for path in sorted(wanted) if path in files}


def look(place: Place, files: Mapping[str, Listed], progress: Progress | None) -> Looked | None:
    """Return how files look to readers; None where the target has no address."""
    if place.target.public_url is None:
        return None
    return look_at_site(place.target.public_url, files, progress)
