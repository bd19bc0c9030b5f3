"""Copy a bag of ours back, file by file; a file that is not what was backed up is not put down."""

import errno
from pathlib import Path

from pipeline.archive.bag import write as bag
from pipeline.archive.parts import within
from pipeline.flows.keeping.plain_look import TAGS, files_of, reading, untrue_tags
from pipeline.flows.keeping.store import Fetched, OnStep
from pipeline.outside.streams import Pace, copied, summed


def fetch(folder: Path, only: str, into: Path, on_step: OnStep) -> Fetched:
    """Copy what lies at or under `only` ("": everything) of the backup `folder` into `into`."""
    untrue = _untrue(folder)
    listed = bag.rows_of(_read(folder / bag.MANIFEST))
    there = {path for path in files_of(folder) if path.startswith(f"{bag.PAYLOAD}/")}
    wanted = sorted(path for path in there | listed.keys() if _asked(path, only))
    put, damaged = [], list(untrue)
    for number, path in enumerate(wanted, start=1):
        shown = path.removeprefix(f"{bag.PAYLOAD}/")
        well = path in there and path in listed
        if well and _put(folder / path, into / shown, listed[path]):
            put.append(shown)
        else:
            damaged.append(shown)
        on_step(number, len(wanted))
    return Fetched(tuple(put), tuple(damaged))


def _asked(path: str, only: str) -> bool:
    return not only or within(path, f"{bag.PAYLOAD}/{only}")


def _untrue(folder: Path) -> tuple[str, ...]:
    """Return the lists that are damaged or gone.

    Files are still put down: each by a hash that its bytes must match, so none can be wrong.
    """
    sums = {name: summed(folder / name).sha256 for name in TAGS if (folder / name).is_file()}
    gone = (name for name in (*TAGS, bag.TAG_MANIFEST) if not (folder / name).is_file())
    return tuple(sorted({*gone, *untrue_tags(sums, reading(folder))}))


def _read(file: Path) -> bytes:
    return file.read_bytes() if file.is_file() else b""


def _put(source: Path, target: Path, wanted: str) -> bool:
    if source.is_symlink():
        return False
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        good = copied(source, target, Pace()).sha256 == wanted
    except OSError as problem:
        if problem.errno == errno.EIO:
            return False
        raise
    if not good:
        target.unlink()
    return good
