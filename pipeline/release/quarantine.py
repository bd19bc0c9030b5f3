"""Putting strange files out of readers' reach with nothing of them lost: they may be evidence.

Each is renamed, never copied: its bytes and times stay as they were found. Beside them lies a list
of where each lay and what was seen of it.
"""

import datetime as dt
import json
from collections.abc import Collection, Mapping

from pipeline.release.host import Entry, MakeFolders, RemoveEmpty, Renames, Step, Write
from pipeline.release.layout import QUARANTINE, below
from pipeline.release.reuse import emptied, folders

LIST = "daftar.json"
_FILES = "berkas"


def quarantine_of(at: dt.datetime, taken: Collection[str]) -> str:
    """Return a folder for what is found at `at` (aware), one that is not among those `taken`."""
    name = f"{at.astimezone(dt.UTC):%Y%m%dT%H%M%SZ}"
    number = 1
    while (numbered := name if number == 1 else f"{name}-{number}") in taken:
        number += 1
    return f"{QUARANTINE}/{numbered}"


def plan_quarantine(
    to: str,
    folder: str,
    strange: Mapping[str, Entry],
    digests: Mapping[str, str],
    stay: Collection[str],
) -> tuple[Step, ...]:
    """Return the steps that move strange files, by their path below `folder`, to the folder `to`.

    The list comes first, so that nothing lies there of which nobody knows where it was. Folders in
    which nothing of ours lies, by the paths that `stay`, go where nothing else is left in them.
    """
    pairs = tuple((below(folder, path), f"{to}/{_FILES}/{path}") for path in strange)
    rows = [_row(below(folder, path), entry, digests.get(path)) for path, entry in strange.items()]
    told = json.dumps({"version": 1, "files": rows}, indent=1).encode() + b"\n"
    closed = tuple(below(folder, path) for path in emptied(strange, stay))
    return (
        MakeFolders((to,)),
        Write(f"{to}/{LIST}", told),
        *folders([new for _, new in pairs]),
        Renames(pairs),
        *((RemoveEmpty(closed),) if closed else ()),
    )


def _row(lay: str, entry: Entry, digest: str | None) -> dict[str, object]:
    modified = dt.datetime.fromtimestamp(entry.modified, dt.UTC).isoformat()
    row = {"path": lay, "kind": entry.kind, "size": entry.size, "modified": modified}
    return row | {"sha256": digest, "target": entry.target}
