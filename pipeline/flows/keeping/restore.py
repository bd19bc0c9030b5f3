"""Restore: fetch a backup beside, then put it together; nothing that is there is written over
unless a person has seen the preview."""

import datetime as dt
import hashlib
import shutil
from dataclasses import dataclass
from pathlib import Path

from pipeline.archive import record as told
from pipeline.archive.parts import ARCHIVE, REPOSITORIES, within
from pipeline.archive.record import Record
from pipeline.archive.snapshot import Snapshot
from pipeline.config.load import load_config
from pipeline.errors import RefusedError, UnfinishedError, UsageError
from pipeline.flows.keeping.assemble import lay_files, lay_repositories
from pipeline.flows.keeping.media import chosen, open_store
from pipeline.flows.keeping.store import Fetched, Store
from pipeline.flows.progress import Progress, step

RAW = ".terbit-pemulihan"
_NEVER_IN_GIT = ("var", "site")
_SHOWN = 30


@dataclass(frozen=True)
class Wish:
    """What a person asks back: from which medium (None: the first), as of which moment (None: the
    newest), which file or folder ("": everything), and the code of the preview that was seen."""

    medium: str | None = None
    until: dt.datetime | None = None
    only: str = ""
    confirmed: str = ""


@dataclass(frozen=True)
class Restored:
    """What was restored: the backup, the paths put down, and those that are damaged there."""

    snapshot: Snapshot
    record: Record
    paths: tuple[str, ...]
    damaged: tuple[str, ...]


def restore(root: Path, into: Path, wish: Wish, progress: Progress) -> Restored:
    """Restore into a folder, whole or in part, from a medium of the court's folder `root`.

    Raises RefusedError with a preview where files are there and the preview was not confirmed,
    UsageError where no backup fits, UnfinishedError where the backup cannot be used.
    """
    destination = chosen(load_config(root).backup, wish.medium)[0]
    store = open_store(root, destination)
    return restore_from(store, into, wish, progress)


def restore_from(store: Store, into: Path, wish: Wish, progress: Progress) -> Restored:
    """Restore from an opened store."""
    snapshot = pick(list(store.snapshots()), wish.until)
    raw, new = into / RAW, not into.exists()
    shutil.rmtree(raw, ignore_errors=True)
    raw.mkdir(mode=0o700, parents=True)
    try:
        with step(progress, "Mengambil dari cadangan"):
            fetched = _fetched(store, snapshot, wish.only, raw, progress)
        record = _record(raw, snapshot)
        with step(progress, "Menyusun"):
            paths = _put_together(raw, into, record, wish)
    finally:
        shutil.rmtree(raw, ignore_errors=True)
        if new and not any(into.iterdir()):
            into.rmdir()
    return Restored(snapshot, record, paths, fetched.damaged)


def pick(there: list[Snapshot], until: dt.datetime | None) -> Snapshot:
    """Return the newest backup, or the newest that was taken at a moment or before."""
    fitting = [each for each in there if until is None or each.at <= until]
    if not fitting:
        oldest = f"Yang tertua dari {min(each.at for each in there)}." if there else ""
        raise UsageError(f"Tidak ada cadangan dari waktu itu atau sebelumnya. {oldest}".strip())
    return max(fitting, key=lambda each: each.at)


def _fetched(store: Store, snapshot: Snapshot, only: str, raw: Path, progress: Progress) -> Fetched:
    if not only:
        return store.fetch(snapshot.id, "", raw, progress.advance)
    # What Git has is not there as a file: an item comes out of the history.
    wanted = (only, told.PATH, *([REPOSITORIES] if _in_history(only) else []))
    found = [store.fetch(snapshot.id, path, raw, progress.advance) for path in wanted]
    paths = (path for each in found for path in each.paths)
    damaged = (path for each in found for path in each.damaged)
    return Fetched(tuple(paths), tuple(sorted(set(damaged))))


def _in_history(only: str) -> bool:
    return not any(within(only, folder) for folder in _NEVER_IN_GIT)


def _record(raw: Path, snapshot: Snapshot) -> Record:
    try:
        record = told.read((raw / told.PATH).read_bytes())
    except (OSError, ValueError) as problem:
        message = f"Keterangan cadangan {snapshot.id} rusak. Pilih cadangan lain dengan --at."
        raise UnfinishedError(message) from problem
    return record


def _refuse_without_history(raw: Path, record: Record) -> None:
    gone = [each.bundle for each in record.repositories if not (raw / each.bundle).is_file()]
    if gone:
        message = f"Riwayat di cadangan {record.id} rusak ({gone[0]}). Pilih yang lain: --at."
        raise UnfinishedError(message)


def _put_together(raw: Path, into: Path, record: Record, wish: Wish) -> tuple[str, ...]:
    """Make the court's folder of what was fetched, beside, and move it to its place."""
    court = raw / "pengadilan"
    if not wish.only or _in_history(wish.only):
        _refuse_without_history(raw, record)
        lay_repositories(raw, court, record)
    lay_files(raw, court)
    files = _wanted(court, wish.only)
    if not files:
        raise UsageError(f"{wish.only} tidak ada di cadangan {record.id}.")
    _refuse_unseen(court, into, files, wish)
    for path in files:
        (into / path).parent.mkdir(parents=True, exist_ok=True)
        (court / path).replace(into / path)
    if not wish.only:
        _private(into)
    return tuple(files)


def _wanted(court: Path, only: str) -> list[str]:
    start = court / only if only else court
    found = [start] if start.is_file() else sorted(start.rglob("*"))
    return [file.relative_to(court).as_posix() for file in found if not file.is_dir()]


def _private(into: Path) -> None:
    if (into / ARCHIVE).is_dir():
        (into / ARCHIVE).chmod(0o700)
    originals = into / "var/originals"
    if originals.is_dir():
        for folder in (originals, *(each for each in originals.iterdir() if each.is_dir())):
            folder.chmod(0o700)


def _refuse_unseen(court: Path, into: Path, files: list[str], wish: Wish) -> None:
    """Raise RefusedError with what would be written over, unless the person has seen it."""
    taken = [path for path in files if (into / path).exists() or (into / path).is_symlink()]
    others = [each.name for each in into.iterdir() if each.name != RAW]
    if not others or (wish.only and not taken):
        return
    changed = [path for path in taken if not _equal(court / path, into / path)]
    code = hashlib.sha256("\n".join((*changed, *files)).encode()).hexdigest()[:8]
    if wish.confirmed == code:
        return
    shown = [f"  ditimpa: {path}" for path in changed[:_SHOWN]]
    more = [f"  … dan {len(changed) - _SHOWN} lagi"] if len(changed) > _SHOWN else []
    count = f"{len(files)} berkas akan ditulis, {len(changed)} di antaranya menimpa isi lain:"
    reason = f"Folder ini tidak kosong. Bila memang dimaksud, ulangi dengan --confirm {code}."
    raise RefusedError([count, *shown, *more, reason])


def _equal(one: Path, other: Path) -> bool:
    return other.is_file() and one.read_bytes() == other.read_bytes()
