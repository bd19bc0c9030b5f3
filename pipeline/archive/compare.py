"""How two manifests of a site differ, told from their bytes."""

import datetime as dt
import json
from dataclasses import dataclass


@dataclass(frozen=True)
class Made:
    """What a manifest says a site was made from (`changed`: not only from the commit) and for, and
    its files with their SHA-256."""

    commit: str | None
    changed: bool
    as_of: dt.date
    files: dict[str, str]


def made_of(raw: bytes) -> Made:
    """Return what a manifest says; raises ValueError where it is none."""
    try:
        told = json.loads(raw)
        files = {row["path"]: row["sha256"] for row in told["files"]}
        return Made(told["commit"], told["changed"], dt.date.fromisoformat(told["as_of"]), files)
    except (KeyError, TypeError) as problem:
        raise ValueError("not a manifest") from problem


def differing(one: Made, other: Made) -> list[str]:
    """Return the paths that only one of the two has, or that differ."""
    paths = one.files.keys() | other.files.keys()
    return sorted(path for path in paths if one.files.get(path) != other.files.get(path))
