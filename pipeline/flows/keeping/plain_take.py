"""Make one bag of plain files: link what did not change, copy the rest, write the lists last."""

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from pipeline.archive import states
from pipeline.archive.bag import write as bag
from pipeline.archive.states import State
from pipeline.errors import RefusedError
from pipeline.flows.keeping.store import Batch, OnStep
from pipeline.outside.disks import room
from pipeline.outside.streams import Pace, copied, linked, settled, summed
from pipeline.sizes import file_size

UNFINISHED = ".belum-selesai"
SPARE = 16 * 1024 * 1024


@dataclass(frozen=True)
class _Known:
    """A copy that is there already, and how its source stood then."""

    file: Path
    state: State


def take(base: Path, batch: Batch, before: Path | None, pace: Pace, on_step: OnStep) -> Path:
    """Make a backup in `base` and return its folder.

    `before` is the backup to take unchanged files over from. Raises RefusedError where there is
    no room for what must be copied, or a backup of this very second is there.
    """
    place = base / UNFINISHED
    if (base / batch.record.id).exists():
        raise RefusedError([f"Cadangan {batch.record.id} sudah ada. Tunggu satu detik, ulangi."])
    done = _done_before(place)
    known = {**_known_of(before), **done}
    now = {path: _stood(source) for path, source in batch.sources.items()}
    _room_for(base, sum(now[path][0] for path in now if not _same(known.get(path), now[path])))
    _drop_foreign(place, set(batch.sources))
    made = []
    with _opened(place) as ledger:
        for number, (path, source) in enumerate(sorted(batch.sources.items()), start=1):
            state = _put(place / bag.PAYLOAD / path, source, now[path], known.get(path), pace)
            made.append(State(path, *now[path], state))
            ledger.write(states.line(made[-1]))
            on_step(number, len(batch.sources))
    return _finished(base, place, batch, made)


def _stood(source: Path) -> tuple[int, int]:
    told = source.stat()
    return told.st_size, told.st_mtime_ns


def _same(known: _Known | None, now: tuple[int, int]) -> bool:
    return known is not None and known.state.source_is(*now)


def _put(target: Path, source: Path, now: tuple[int, int], known: _Known | None, pace: Pace) -> str:
    """Put one file into the backup and return the SHA-256 of what lies there."""
    if known and _same(known, now):
        if known.file == target:
            return known.state.sha256
        target.parent.mkdir(parents=True, exist_ok=True)
        target.unlink(missing_ok=True)
        if linked(known.file, target):
            return known.state.sha256
    target.parent.mkdir(parents=True, exist_ok=True)
    return copied(source, target, pace).sha256


def _known_of(before: Path | None) -> dict[str, _Known]:
    """Return the copies of an earlier backup that are there, with the size that they should have.

    Whether their bytes are right is not read here: `terbit backup verify` does.
    """
    if before is None or not (before / states.PATH).is_file():
        return {}
    found = states.read((before / states.PATH).read_bytes())
    known = {path: _Known(before / bag.PAYLOAD / path, each) for path, each in found.items()}
    return {path: each for path, each in known.items() if _has_size(each)}


def _has_size(known: _Known) -> bool:
    try:
        return known.file.stat().st_size == known.state.size
    except OSError:
        return False


def _done_before(place: Path) -> dict[str, _Known]:
    """Return what a stopped run has copied; read again, because it may have been cut off."""
    ledger = place / states.PATH
    if not ledger.is_file():
        return {}
    found = states.read(ledger.read_bytes())
    known = {path: _Known(place / bag.PAYLOAD / path, each) for path, each in found.items()}
    return {path: each for path, each in known.items() if _is_right(each)}


def _is_right(known: _Known) -> bool:
    return known.file.is_file() and summed(known.file).sha256 == known.state.sha256


def _opened(place: Path) -> TextIO:
    place.mkdir(mode=0o700, parents=True, exist_ok=True)
    return (place / states.PATH).open("a", encoding="utf-8", buffering=1)


def _drop_foreign(place: Path, wanted: set[str]) -> None:
    payload = place / bag.PAYLOAD
    for folder, _, names in os.walk(payload):
        for name in names:
            file = Path(folder) / name
            if file.relative_to(payload).as_posix() not in wanted:
                file.unlink()


def _room_for(base: Path, needed: int) -> None:
    free = room(base)
    if free < needed + SPARE:
        reason = (
            f"Tempat cadangan hampir penuh: perlu {file_size(needed)}, "
            f"sisa {file_size(free)}. Kosongkan atau ganti disk."
        )
        raise RefusedError([reason])


def _finished(base: Path, place: Path, batch: Batch, made: list[State]) -> Path:
    size = sum((place / bag.PAYLOAD / each.path).stat().st_size for each in made)
    for name, raw in lists_of(batch, made, size).items():
        (place / name).write_bytes(raw)
    settled()
    return place.rename(base / batch.record.id)


def lists_of(batch: Batch, made: list[State], size: int) -> dict[str, bytes]:
    """Return the lists of a bag with these files, by name, that of the lists last; `size` in bytes
    is that of the payload."""
    fields = [
        ("Source-Organization", batch.record.court),
        ("Bagging-Date", batch.record.at.date().isoformat()),
        ("External-Identifier", batch.record.id),
    ]
    payload = {f"{bag.PAYLOAD}/{each.path}": each.sha256 for each in made}
    tags = {
        bag.DECLARATION: bag.DECLARED,
        bag.INFO: bag.info(fields, size, len(made)),
        bag.MANIFEST: bag.manifest(payload),
        states.PATH: states.lines(made),
    }
    sums = {name: hashlib.sha256(raw).hexdigest() for name, raw in tags.items()}
    return {**tags, bag.TAG_MANIFEST: bag.manifest(sums)}
