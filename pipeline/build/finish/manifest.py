"""The manifest: the path, size and sha256 of every published file, and what it was made from."""

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.release.listing import MANIFEST

PATH = MANIFEST


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
    told = {
        "version": 1,
        "commit": origin.commit,
        "tree": origin.tree,
        "changed": origin.changed,
        "as_of": origin.as_of.isoformat(),
    }
    listed = sorted(files.items(), key=lambda each: each[0].split("/"))
    rows = ",\n".join(_row(path, *known) for path, known in listed if path != PATH)
    head = json.dumps(told, indent=1).removesuffix("\n}")
    return f'{head},\n "files": [\n{rows}\n ]\n}}\n'.encode()


def _row(path: str, size: int, digest: str) -> str:
    """Return one file as a line of its own; the encoder would take a second for a large site."""
    named = json.dumps(path, ensure_ascii=False)
    return f'  {{"path": {named}, "size": {size}, "sha256": "{digest}"}}'
