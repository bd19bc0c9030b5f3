"""What the last build composed, kept beside its ledgers; believed where all of it is still there.

Like a ledger it is a hint. Its seal finds damage, and each page that it names has to lie in the
folder with the bytes that it tells; else every page is asked for anew.
"""

import datetime as dt
import hashlib
import json
from pathlib import Path
from typing import Any

from pipeline.build.compose.before import Before, Rests
from pipeline.build.compose.tree import Tree
from pipeline.build.files import lay
from pipeline.build.shelf import Shelf

_FORM = 1


def before_of(file: Path, docs: Shelf) -> Before | None:
    """Return what the last build composed; None where that is not known, or `docs` lacks any."""
    try:
        seal, _, told = file.read_bytes().partition(b"\n")
        if seal != _seal(told):
            return None
        before = _before(json.loads(told))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    there = all(_digest(docs, path) == digest for path, digest in before.pages.items())
    return before if there else None


def keep(file: Path, tree: Tree, docs: Shelf, before: Before | None) -> None:
    """Keep what was composed, where it differs from what was before."""
    if tree.rests is None or (before is not None and before.rests == tree.rests):
        return
    told = {
        "form": _FORM,
        "shown": tree.rests.shown,
        "bodies": tree.rests.bodies,
        "pages": {path: _digest(docs, path) for path in sorted({*tree.texts, *tree.same})},
        "listed": {at: day.isoformat() if day else None for at, day in tree.listed.items()},
    }
    written = json.dumps(told).encode()
    lay(file, _seal(written) + b"\n" + written)


def _before(told: dict[str, Any]) -> Before:
    if told["form"] != _FORM:
        raise ValueError(told["form"])
    listed = {at: _day(day) for at, day in told["listed"].items()}
    return Before(Rests(str(told["shown"]), told["bodies"]), told["pages"], listed)


def _day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


def _digest(docs: Shelf, path: str) -> str | None:
    known = docs.get(path)
    return known.digest if known else None


def _seal(told: bytes) -> bytes:
    return hashlib.blake2b(told, digest_size=16).hexdigest().encode()
