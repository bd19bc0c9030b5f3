"""Backup: collect → copy to each medium → let go what retention no longer keeps."""

import datetime as dt
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from pipeline.archive.acts import act
from pipeline.archive.parts import STATE
from pipeline.archive.record import Record
from pipeline.archive.retention import Fate, fates
from pipeline.archive.snapshot import Memory, Snapshot, due_to_free, taken_of, with_new, without
from pipeline.build.finish.manifest import PATH as MANIFEST
from pipeline.config.backup import Destination
from pipeline.config.files import Config
from pipeline.config.load import load_config
from pipeline.errors import TerbitError, UnfinishedError
from pipeline.flows.keeping.acts import keep_act
from pipeline.flows.keeping.collect import collect
from pipeline.flows.keeping.media import chosen, open_store
from pipeline.flows.keeping.memory import keep, recall
from pipeline.flows.keeping.restic_store import asking_ahead
from pipeline.flows.keeping.store import Batch, Store
from pipeline.flows.progress import Progress, step
from pipeline.outside.holding import holding

LOCK = f"{STATE}/.lock"
BUSY = "Cadangan sedang dikerjakan oleh perintah lain. Tunggu sampai selesai."


@dataclass(frozen=True)
class OnMedium:
    """What came of one medium: the backup, and what was let go; or the trouble instead."""

    medium: str
    snapshot: Snapshot | None = None
    gone: tuple[Fate, ...] = ()
    trouble: str = ""


@dataclass(frozen=True)
class BackedUp:
    """A backup as taken: what it says of itself, and how each medium ended."""

    record: Record
    media: tuple[OnMedium, ...]

    @property
    def exit_code(self) -> int:
        """Return 3 where a medium has no new backup; the others have theirs."""
        return 3 if any(each.trouble for each in self.media) else 0


def back_up(root: Path, medium: str | None, at: dt.datetime, progress: Progress) -> BackedUp:
    """Back the court's folder up to one medium, or to all that backup.yml names.

    Raises ConfigError, UsageError where the medium is unknown, RefusedError while another runs.
    """
    config = load_config(root)
    media = chosen(config.backup, medium)
    with holding(root / LOCK, BUSY):
        stores = _those_that_open(root, media)
        with asking_ahead(stores.values()), step(progress, "Mengumpulkan"):
            batch = collect(root, config, at)
        work = _Work(root, config, batch, stores, progress)
        done = tuple(_attempt(work, each) for each in media)
    for each in done:
        taken = each.snapshot.id if each.snapshot else None
        told = act("backup", at, each.medium, each.trouble)
        keep_act(root, told.model_copy(update={"backup": taken}))
    return BackedUp(batch.record, done)


@dataclass(frozen=True)
class _Work:
    """A backup under way: what goes to each medium, and the media that could be opened before."""

    root: Path
    config: Config
    batch: Batch
    stores: Mapping[str, Store]
    progress: Progress


def _those_that_open(root: Path, media: Sequence[Destination]) -> dict[str, Store]:
    opened = {}
    for each in media:
        with suppress(TerbitError):  # told when its turn comes
            opened[each.id] = open_store(root, each)
    return opened


def _attempt(work: _Work, destination: Destination) -> OnMedium:
    """Back up to one medium; what is wrong with it does not keep the others from theirs."""
    try:
        return _to_medium(work, destination)
    except (TerbitError, OSError) as problem:
        if isinstance(problem, FileNotFoundError):
            problem = UnfinishedError(_MOVED)
        return OnMedium(destination.id, trouble=str(problem))


_MOVED = "Isi berubah selagi disalin. Jalankan lagi; yang sudah tersalin tidak diulang."


def _to_medium(work: _Work, destination: Destination) -> OnMedium:
    root, name, progress = work.root, destination.id, work.progress
    store, memory = work.stores.get(name) or open_store(root, destination), recall(root, name)
    distrusted = {name for name, known in memory.snapshots.items() if known.whole is False}
    before = _site_of(root)
    with step(progress, f"Menyalin ke {name}"):
        snapshot = store.take(work.batch, distrusted, progress.advance)
    if _site_of(root) != before:
        store.forget([snapshot.id], thoroughly=False)
        raise UnfinishedError(_MOVED)
    memory = with_new(memory, snapshot)
    keep(root, name, memory)
    with step(progress, f"Merapikan {name}"):
        gone = _let_go(store, memory, work.config, work.batch.record.at)
    keep(root, name, without(memory, [fate.taken.id for fate in gone]))
    return OnMedium(name, snapshot, gone)


def _site_of(root: Path) -> bytes:
    try:
        return (root / "site" / MANIFEST).read_bytes()
    except FileNotFoundError:
        return b""


def _let_go(store: Store, memory: Memory, config: Config, now: dt.datetime) -> tuple[Fate, ...]:
    going = tuple(each for each in _fates(store, memory, config, now) if not each.kept)
    names = [each.taken.id for each in going]
    if names:
        store.forget(names, thoroughly=due_to_free(memory, names))
    return going


def _fates(store: Store, memory: Memory, config: Config, now: dt.datetime) -> list[Fate]:
    taken = taken_of(store.snapshots(), memory)
    return fates(taken, config.backup.keep, now, ZoneInfo(config.court.time_zone))


@dataclass(frozen=True)
class Listed:
    """The backups of one medium with what becomes of each; or why it could not be looked at."""

    medium: str
    fates: Sequence[Fate] = ()
    trouble: str = ""


def list_backups(root: Path, medium: str | None, now: dt.datetime) -> list[Listed]:
    """Return every backup of one medium or all, newest first, with the reasons it is kept for."""
    config = load_config(root)
    found = []
    for each in chosen(config.backup, medium):
        try:
            store, memory = open_store(root, each), recall(root, each.id)
            found.append(Listed(each.id, _fates(store, memory, config, now)))
        except TerbitError as problem:
            found.append(Listed(each.id, trouble=str(problem)))
    return found
