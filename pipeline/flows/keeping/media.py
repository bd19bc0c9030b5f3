"""The media that backup.yml names, each opened as a store; one that is not there says so."""

from collections.abc import Sequence
from pathlib import Path

from pipeline.archive.record import moment_of
from pipeline.config.backup import Backup, Destination
from pipeline.errors import UnfinishedError, UsageError
from pipeline.flows.keeping.plain import PlainStore
from pipeline.flows.keeping.restic_store import ResticStore
from pipeline.flows.keeping.store import Store
from pipeline.outside.disks import mounted


def chosen(backup: Backup, name: str | None) -> Sequence[Destination]:
    """Return the destination of this name, or all; raises UsageError where there is none."""
    if name is None:
        return backup.destinations
    found = [each for each in backup.destinations if each.id == name]
    if not found:
        known = ", ".join(each.id for each in backup.destinations)
        raise UsageError(f"Tempat cadangan {name} tidak dikenal. Pilih: {known}.")
    return found


def open_store(root: Path, destination: Destination) -> Store:
    """Return the store of a destination; raises UnfinishedError where its disk is not mounted."""
    limit = destination.limit_kib
    base = _disk(destination.label) if destination.label else root
    if destination.kind == "restic":
        return ResticStore(root, _repository(base, destination.path), limit)
    return PlainStore(base / destination.path, limit * 1024 if limit else None)


def open_place(place: str) -> Store:
    """Return the store in a folder, or at an address of restic, where there is no court yet."""
    local = Path(place)
    if not local.is_dir() and ":" not in place.partition("/")[0]:
        raise UnfinishedError(f"{place} tidak ada. Tunjuk folder cadangan, atau pasang disknya.")
    if not local.is_dir() or (local / "keys").is_dir():
        return ResticStore(Path.cwd(), place)
    return PlainStore(local.parent if moment_of(local.name) else local)


def _repository(base: Path, path: str) -> str:
    """Return where a repository is; `sftp:`, `s3:` and the like stand before an address."""
    return path if ":" in path.partition("/")[0] else str(base / path)


def _disk(label: str) -> Path:
    place = mounted(label)
    if place is None:
        raise UnfinishedError(f"Disk berlabel {label} belum terpasang. Pasang, lalu ulangi.")
    return place
