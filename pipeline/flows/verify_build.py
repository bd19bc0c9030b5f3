"""Verify: build from nothing beside what the last build left, and compare byte for byte."""

import datetime as dt
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from pipeline.build.files import listing_of
from pipeline.errors import UnfinishedError
from pipeline.flows.build_site import BUILD, SITE, build_site
from pipeline.flows.progress import Progress

_PARTS = ("content", "site_config")
_CONFIG = "mkdocs.yml"
_ORIGIN = ".well-known/terbit/manifest.json"


@dataclass(frozen=True)
class Verified:
    """How a site stands beside a clean build of the same: paths by what is wrong with them."""

    pages: int
    missing: tuple[str, ...]
    foreign: tuple[str, ...]
    different: tuple[str, ...]

    @property
    def same(self) -> bool:
        """Return whether every file is there, no other is, and all bytes agree."""
        return not (self.missing or self.foreign or self.different)


def verify_build(root: Path, as_of: dt.date, progress: Progress) -> Verified:
    """Compare root/site with a clean build of the same folder in a place of its own.

    The manifest is not compared: it tells of the folder's place in Git, which the copy has not.
    """
    with tempfile.TemporaryDirectory(prefix="verify-", dir=root / BUILD) as place:
        court = Path(place) / "court"
        for part in _PARTS:
            shutil.copytree(root / part, court / part, symlinks=True)
        shutil.copyfile(root / _CONFIG, court / _CONFIG)
        built = build_site(court, as_of, progress, clean=True)
        if built.pages is None:
            raise UnfinishedError("Isi berubah selama dibandingkan. Jalankan lagi.")
        return _compared(root / SITE, court / SITE, built.pages)


def _compared(ours: Path, clean: Path, pages: int) -> Verified:
    there = {path for path in listing_of(ours).files if path != _ORIGIN}
    wanted = {path for path in listing_of(clean).files if path != _ORIGIN}
    both = sorted(there & wanted)
    different = (path for path in both if (ours / path).read_bytes() != (clean / path).read_bytes())
    missing, foreign = sorted(wanted - there), sorted(there - wanted)
    return Verified(pages, tuple(missing), tuple(foreign), tuple(different))
