"""A court that is large enough to time its backups: a site of many files, and large originals.

Originals are photos and scans, which no program packs any further; so are they here. The pages of
the site are words.
"""

import hashlib
import os
import random
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

from pipeline.bench.deploy.grown_site import GrownSite, grow
from pipeline.outside.git_reading import git
from pipeline.outside.repository import revision_of

ROOT = Path(__file__).parents[3]
RESTIC, PLAIN = "restic", "biasa"
_PASSWORD = "hanya untuk pengukuran"  # noqa: S105 - it guards noise that is thrown away
_AUTHOR = ("-c", "user.name=Bench", "-c", "user.email=bench@pn-contoh.example")
_IN_SITE = 0.8


@dataclass(frozen=True)
class Ground:
    """The court to back up, and where its backups and those of restic alone go."""

    work: Path
    site: GrownSite

    @property
    def court(self) -> Path:
        """Return the folder of the court."""
        return self.work / "court"

    @property
    def alone(self) -> Path:
        """Return the repository that restic alone writes."""
        return self.work / "alone"

    def medium(self, name: str) -> Path:
        """Return the folder of a medium of ours."""
        return self.work / name

    @property
    def surroundings(self) -> dict[str, str]:
        """Return the variables that both are run with."""
        cache = str(self.work / "cache")
        told = {"RESTIC_PASSWORD": _PASSWORD, "RESTIC_CACHE_DIR": cache}
        return {**told, "PYTHONPATH": str(ROOT)}

    def forget(self) -> None:
        """Throw away every backup, and what is remembered of it."""
        for folder in (self.alone, self.medium(RESTIC), self.medium(PLAIN), self.work / "cache"):
            shutil.rmtree(folder, ignore_errors=True)
        for known in (self.court / "var/backup").glob("*.json"):
            known.unlink()
        os.sync()


@contextmanager
def ground(files: int, megabytes: int) -> Iterator[Ground]:
    """Yield a court of so many files and bytes in a folder that goes when the block ends."""
    with TemporaryDirectory(prefix="terbit-bench-") as made:
        work = Path(made)
        court = work / "court"
        _lay_out(court, work)
        site = grow(court / "site", int(files * _IN_SITE))
        originals = (files - site.count) // 2
        left = megabytes * 1_000_000 - sum(row.size for row in site.files.values())
        _originals(court / "var/originals", originals, left // originals)
        site.finish(revision_of(court))
        yield Ground(work, site)


def _lay_out(court: Path, work: Path) -> None:
    shutil.copytree(ROOT / "site_config", court / "site_config")
    config = court / "site_config/backup.yml"
    told = yaml.safe_load(config.read_text("utf-8"))
    told["destinations"] = [
        {"id": RESTIC, "kind": "restic", "path": str(work / RESTIC), "off_site": True},
        {"id": PLAIN, "kind": "folder", "path": str(work / PLAIN), "off_site": False},
    ]
    config.write_text(yaml.safe_dump(told), "utf-8")
    (court / ".gitignore").write_text("/build/\n/site/\n/var/\n", "utf-8")
    git(court, "init", "--quiet", "--initial-branch=main")
    git(court, "add", ".")
    git(court, *_AUTHOR, "commit", "--quiet", "--no-gpg-sign", "--message=Bench")


def _originals(folder: Path, count: int, size: int) -> None:
    """Write originals of noise, each with what is told beside it."""
    # No secret is drawn here: the same files each time are what makes runs comparable.
    dice = random.Random(2)  # noqa: S311
    for _ in range(count):
        raw = dice.randbytes(max(1, size))
        name = hashlib.sha256(raw).hexdigest()
        (folder / name[:2]).mkdir(parents=True, exist_ok=True)
        (folder / name[:2] / name).write_bytes(raw)
        (folder / name[:2] / f"{name}.yml").write_text("name: foto.jpg\nby: bench\n", "utf-8")
