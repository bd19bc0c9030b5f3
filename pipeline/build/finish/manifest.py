"""The manifest: the path, size and sha256 of every published file, and what it was made from."""

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import dataclass

PATH = ".well-known/terbit/manifest.json"


@dataclass(frozen=True)
class Origin:
    """What a site was made from: a commit and tree of Git, and the day it was made for."""

    commit: str | None
    tree: str | None
    changed: bool
    as_of: dt.date


def manifest(files: Mapping[str, tuple[int, str]], origin: Origin) -> bytes:
    """Return the manifest of files by path, each with its size in bytes and its sha256.

    The manifest does not list itself.
    """
    listed = [
        {"path": path, "size": size, "sha256": digest}
        for path, (size, digest) in sorted(files.items(), key=lambda each: each[0].split("/"))
        if path != PATH
    ]
    told = {
        "version": 1,
        "commit": origin.commit,
        "tree": origin.tree,
        "changed": origin.changed,
        "as_of": origin.as_of.isoformat(),
        "files": listed,
    }
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()
