"""Copy a bag back from a server; a file that is not what was backed up is not put down."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

from pipeline.archive.bag import write as bag
from pipeline.archive.parts import within
from pipeline.flows.keeping.plain_look import TAGS, untrue_tags
from pipeline.flows.keeping.store import Fetched, OnStep
from pipeline.outside.hosting.remote import RemoteHost
from pipeline.release.host import Entry

_AT_ONCE = 64


def fetch(host: RemoteHost, name: str, only: str, into: Path, on_step: OnStep) -> Fetched:
    """Copy what lies at or under `only` ("": everything) of the backup `name` into `into`."""
    listed = bag.rows_of(host.read(f"{name}/{bag.MANIFEST}") or b"")
    there = host.entries(name) or {}
    payload = {p for p, each in there.items() if _is_payload(p) and each.kind != "folder"}
    wanted = sorted(path for path in payload | listed.keys() if _asked(path, only))
    files = [path for path in wanted if path in listed and _is_file(there, path)]
    put: list[str] = []
    for start in range(0, len(files), _AT_ONCE):
        put += _put(host, name, {p: listed[p] for p in files[start : start + _AT_ONCE]}, into)
        on_step(min(start + _AT_ONCE, len(files)), len(files))
    damaged = [_shown(path) for path in wanted if _shown(path) not in set(put)]
    return Fetched(tuple(put), (*_untrue(host, name), *damaged))


def _is_payload(path: str) -> bool:
    return path.startswith(f"{bag.PAYLOAD}/")


def _is_file(there: Mapping[str, Entry], path: str) -> bool:
    return path in there and there[path].kind == "file"


def _asked(path: str, only: str) -> bool:
    return not only or within(path, f"{bag.PAYLOAD}/{only}")


def _shown(path: str) -> str:
    return path.removeprefix(f"{bag.PAYLOAD}/")


def _put(host: RemoteHost, name: str, wanted: Mapping[str, str], into: Path) -> list[str]:
    """Copy files and return those that are what they should be; the others are removed again."""
    short = {_shown(path): digest for path, digest in wanted.items()}
    got = host.save(f"{name}/{bag.PAYLOAD}", short, into)
    for path in got:
        if got[path] != short[path]:
            (into / path).unlink()
    return [path for path in got if got[path] == short[path]]


def _untrue(host: RemoteHost, name: str) -> tuple[str, ...]:
    """Return the lists that are damaged or gone."""
    raw = {each: host.read(f"{name}/{each}") for each in (*TAGS, bag.TAG_MANIFEST)}
    sums = {
        each: hashlib.sha256(told).hexdigest() for each, told in raw.items() if told is not None
    }
    gone = (each for each, told in raw.items() if told is None)
    return tuple(sorted({*gone, *untrue_tags(sums, lambda each: raw.get(each) or b"")}))
