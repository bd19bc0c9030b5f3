"""Evidence of tampering as it is kept: answers whole, each with its hash, and a list of them.

What is kept is sealed by a list of sums in the form of sha256sum(1); the hash of that list stands
in the journal, so that nothing of it can be changed unseen.
"""

import datetime as dt
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

LIST, SUMS = "daftar.json", "SHA256SUMS"
_ONE = 4_000_000


@dataclass(frozen=True)
class Exhibit:
    """One thing that was seen: where, by whom, when, and its bytes as far as they were kept.

    `place` is an address of the site, or a path on its host; `wanted` is the SHA-256 of what was
    published there, None where nothing was.
    """

    place: str
    reader: str
    at: dt.datetime
    status: int | None
    headers: Mapping[str, str]
    size: int
    sha256: str
    wanted: str | None
    body: bytes | None
    remark: str = ""


def key_of(exhibits: Iterable[Exhibit]) -> str:
    """Return what tells the same evidence again: the same bytes, at the same place, to the same."""
    rows = sorted((each.place, each.reader, each.sha256) for each in exhibits)
    return hashlib.sha256(json.dumps(rows).encode()).hexdigest()[:12]


def files_of(exhibits: Iterable[Exhibit], more: Mapping[str, bytes], room: int) -> dict[str, bytes]:
    """Return the files of one piece of evidence by name, the list first and the sums last.

    Where the `room` in bytes does not hold all, the first bodies are kept; of the others the list
    tells size and hash.
    """
    rows, kept = [], dict(more)
    left = room - sum(map(len, more.values()))
    for number, each in enumerate(exhibits, start=1):
        name = f"berkas/{number:04}.bin"
        fits = each.body is not None and len(each.body) <= min(left, _ONE)
        if fits and each.body is not None:
            kept[name] = each.body
            left -= len(each.body)
        rows.append(_row(each, name if fits else None))
    told = json.dumps({"version": 1, "exhibits": rows}, indent=1, ensure_ascii=False)
    files = {LIST: told.encode() + b"\n", **kept}
    return {**files, SUMS: "".join(_sums(files)).encode()}


def _row(each: Exhibit, name: str | None) -> dict[str, object]:
    return {
        "place": each.place,
        "reader": each.reader,
        "at": each.at.isoformat(),
        "status": each.status,
        "headers": dict(each.headers),
        "size": each.size,
        "sha256": each.sha256,
        "published": each.wanted,
        "file": name,
        "remark": each.remark,
    }


def _sums(files: Mapping[str, bytes]) -> Iterator[str]:
    for name in sorted(files):
        yield f"{hashlib.sha256(files[name]).hexdigest()}  {name}\n"
