"""A court that releases: its targets, and a small site as a build would have left it."""

import datetime as dt
import hashlib
from pathlib import Path

import yaml

from pipeline.build.finish.manifest import Origin, manifest
from pipeline.outside.repository import revision_of
from pipeline.release.listing import MANIFEST, SIGNATURE

AT = dt.datetime(2026, 11, 28, 5, 0, tzinfo=dt.UTC)
_DAY = dt.date(2026, 11, 28)
_FILES = {
    "index.html": "<h1>Pengadilan Contoh</h1>\n",
    "berita/index.html": "<h1>Berita</h1>\n",
    "robots.txt": "User-agent: *\n",
}


def release_yml(**folders: str) -> str:
    """The text of release.yml with local targets by name."""
    targets = {
        name: {"kind": "local", "path": path}
        for name, path in {"lokal": "var/www", **folders}.items()
    }
    told = {"default_target": "lokal", "targets": targets, "grace_hours": 24, "keep_releases": 5}
    return yaml.safe_dump(told, sort_keys=False)


def build(clone: Path, as_of: dt.date = _DAY, **more: str) -> None:
    """Write a small site of the clone's commit, as a build leaves it."""
    site, files = clone / "site", {**_FILES, **more}
    for path, text in files.items():
        file = site / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    known = {
        path: (len(text.encode()), hashlib.sha256(text.encode()).hexdigest())
        for path, text in files.items()
        if path not in (MANIFEST, SIGNATURE)
    }
    revision = revision_of(clone)
    origin = Origin(revision.commit, revision.tree, revision.changed, as_of)
    (site / MANIFEST).parent.mkdir(parents=True, exist_ok=True)
    (site / MANIFEST).write_bytes(manifest(known, origin))
