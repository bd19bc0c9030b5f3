"""A large site without a build: pages of words and photos of noise, with a manifest."""

import datetime as dt
import hashlib
import random
from dataclasses import dataclass
from pathlib import Path

from pipeline.build.finish.manifest import Origin, manifest
from pipeline.outside.repository import Revision
from pipeline.release.listing import MANIFEST, Listed
from pipeline.release.situation import Wanted

_DAY = dt.date(2026, 11, 20)
_PHOTO_EVERY = 10
_WORDS = 3500
_VOCABULARY = [f"kata{number}" for number in range(3000)]
_PHOTO = 30_000


@dataclass
class GrownSite:
    """A folder of files that can be changed a little; `files` are its rows without the manifest."""

    folder: Path
    count: int
    files: dict[str, Listed]
    dice: random.Random

    def change(self, share: float) -> int:
        """Give a share of the files new bytes; return how many bytes those are."""
        chosen = self.dice.sample(range(self.count), max(1, int(self.count * share)))
        return sum(self._write(number) for number in chosen)

    def wanted(self, number: int) -> Wanted:
        """Write the manifest and return the site as release wants it, as of a made-up commit."""
        commit = f"{number:040x}"
        raw = self._manifest(Origin(commit, None, False, _DAY))
        files = {**self.files, MANIFEST: _row(raw)}
        return Wanted(files, {}, commit, None, _DAY)

    def finish(self, made_from: Revision) -> None:
        """Write the manifest, as of a real commit."""
        self._manifest(Origin(made_from.commit, made_from.tree, made_from.changed, _DAY))

    def _manifest(self, origin: Origin) -> bytes:
        rows = {path: (row.size, row.sha256) for path, row in self.files.items()}
        raw = manifest(rows, origin)
        (self.folder / MANIFEST).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / MANIFEST).write_bytes(raw)
        return raw

    def _write(self, number: int) -> int:
        photo = number % _PHOTO_EVERY == 0
        path = f"berita/2026/{number % 12 + 1:02}/artikel-{number:05}/" + (
            "foto.jpg" if photo else "index.html"
        )
        data = self.dice.randbytes(_PHOTO) if photo else self._page()
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
        self.files[path] = _row(data)
        return len(data)

    def _page(self) -> bytes:
        return f"<!doctype html><p>{' '.join(self.dice.choices(_VOCABULARY, k=_WORDS))}".encode()


def grow(folder: Path, count: int) -> GrownSite:
    """Return a site of so many files, about 30 kB each, one in ten of them a photo."""
    # No secret is drawn here: the same site each time is what makes runs comparable.
    site = GrownSite(folder, count, {}, random.Random(1))  # noqa: S311
    for number in range(count):
        site._write(number)
    return site


def _row(data: bytes) -> Listed:
    return Listed(len(data), hashlib.sha256(data).hexdigest())
