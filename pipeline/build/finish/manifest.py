"""The manifest: the path, size and sha256 of every published file, and what it was made from."""

import datetime as dt
import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

PATH = ".well-known/terbit/manifest.json"


@dataclass(frozen=True)
class Origin:
    """What a site was made from: a commit and tree of Git, and the day it was made for."""

    commit: str | None
    tree: str | None
    changed: bool
    as_of: dt.date


def manifest(site: Path, origin: Origin) -> bytes:
    """Return the manifest of the files under `site`, which does not list itself."""
    files = sorted(file for file in site.rglob("*") if file.is_file())
    listed = [_entry(file, site) for file in files]
    told = {
        "version": 1,
        "commit": origin.commit,
        "tree": origin.tree,
        "changed": origin.changed,
        "as_of": origin.as_of.isoformat(),
        "files": [entry for entry in listed if entry["path"] != PATH],
    }
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def _entry(file: Path, site: Path) -> dict[str, str | int]:
    data = file.read_bytes()
    path = file.relative_to(site).as_posix()
    return {"path": path, "size": len(data), "sha256": hashlib.sha256(data).hexdigest()}
