"""The manifest read back: what a site must hold; strictly, for it comes from the network too."""

import datetime as dt
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from pipeline.errors import UnfinishedError

MANIFEST = ".well-known/terbit/manifest.json"
SIGNATURE = f"{MANIFEST}.sig"
_KEYS = {"version", "commit", "tree", "changed", "as_of", "files"}
_ROW = {"path", "size", "sha256"}
_SHA256 = re.compile(r"[0-9a-f]{64}")
_OBJECT = re.compile(r"[0-9a-f]{40}([0-9a-f]{24})?")
_UNFIT = re.compile(r"[\\\x00-\x1f\x7f\ud800-\udfff]")


@dataclass(frozen=True)
class Listed:
    """One row of a manifest: the size in bytes and the sha256 in lower-case hex."""

    size: int
    sha256: str


@dataclass(frozen=True)
class Listing:
    """A manifest: what the site was made from, and every file of it but itself, by path."""

    commit: str | None
    tree: str | None
    changed: bool
    as_of: dt.date
    files: Mapping[str, Listed]


def read_listing(raw: bytes) -> Listing:
    """Return what a manifest says; raises UnfinishedError where it is not exactly of its form."""
    try:
        told = json.loads(raw, object_pairs_hook=_once)
        if not isinstance(told, dict) or told.keys() != _KEYS or told["version"] != 1:
            raise ValueError("kunci atau versinya tidak dikenal")
        return Listing(
            commit=_object(told["commit"]),
            tree=_object(told["tree"]),
            changed=_truth(told["changed"]),
            as_of=dt.date.fromisoformat(told["as_of"]),
            files=_files(told["files"]),
        )
    except (ValueError, TypeError, RecursionError) as problem:
        message = f"Bangun dan rilis lagi situsnya: manifes tidak terbaca ({problem})."
        raise UnfinishedError(message) from problem


def _once(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    """Return an object whose keys stand once; of two, readers would not agree which counts."""
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise ValueError(f"kunci {key} ditulis dua kali")
        found[key] = value
    return found


def _object(value: object) -> str | None:
    if value is None or (isinstance(value, str) and _OBJECT.fullmatch(value)):
        return value
    raise ValueError(f"komit {value!r} tidak dikenal")


def _truth(value: object) -> bool:
    if isinstance(value, bool):
        return value
    raise ValueError(f"{value!r} bukan true atau false")


def _files(rows: object) -> dict[str, Listed]:
    if not isinstance(rows, list):
        raise ValueError("daftar berkas tidak ada")
    files: dict[str, Listed] = {}
    for row in rows:
        path, listed = _row(row)
        if path in files:
            raise ValueError(f"{path} ditulis dua kali")
        files[path] = listed
    return files


def _row(row: object) -> tuple[str, Listed]:
    if not isinstance(row, dict) or row.keys() != _ROW:
        raise ValueError(f"baris {row!r} tidak dikenal")
    path, size, digest = row["path"], row["size"], row["sha256"]
    if not isinstance(path, str) or not _stays_inside(path):
        raise ValueError(f"jalur {path!r} tidak wajar")
    if type(size) is not int or size < 0:
        raise ValueError(f"ukuran {path} tidak wajar")
    if not isinstance(digest, str) or not _SHA256.fullmatch(digest):
        raise ValueError(f"sidik jari {path} tidak wajar")
    return path, Listed(size, digest)


def _stays_inside(path: str) -> bool:
    parts = path.split("/")
    plain = not _UNFIT.search(path) and path not in (MANIFEST, SIGNATURE)
    return plain and not any(part in ("", ".", "..") for part in parts)
