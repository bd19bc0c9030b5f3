"""The files of a change, with the hashes and sizes of both sides."""

from collections.abc import Iterator
from pathlib import Path

from pipeline.outside.git_objects import Objects
from pipeline.outside.git_reading import Difference, sizes
from pipeline.review.change import Entry, Side
from pipeline.review.erasure import NOTHING, Erased
from pipeline.review.form import LARGEST

ABSENT = "000000"


def entries_of(
    root: Path, objects: Objects, found: list[Difference], erased: Erased = NOTHING
) -> Iterator[Entry]:
    """Yield what differs with the hashes and sizes of both sides; of what was erased, those that
    it had."""
    known = sizes(root, {each for one in found for each in (one.old, one.new)})
    for each in found:
        old = _side(objects, each.old_mode, each.old, known, erased)
        yield Entry(each.path, old, _side(objects, each.new_mode, each.new, known, erased))


def _side(
    objects: Objects, mode: str, oid: str, known: dict[str, int], erased: Erased
) -> Side | None:
    if mode == ABSENT:
        return None
    size = known.get(oid, 0)
    readable = oid in known and size <= LARGEST
    raw = objects.read(oid) if readable else None
    gone = erased.of(raw)
    if gone is not None:
        return Side(mode, gone.sha256, gone.size)
    return Side(mode, erased.sha256(raw) if raw is not None else "", size)
