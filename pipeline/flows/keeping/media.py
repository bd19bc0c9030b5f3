"""The media that backup.yml names, each opened as a store; one that is not there says so."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from pipeline.archive.record import moment_of
from pipeline.config.backup import Backup, Destination
from pipeline.errors import UnfinishedError, UsageError
from pipeline.flows.keeping.plain import PlainStore
from pipeline.flows.keeping.restic_store import ResticStore
from pipeline.flows.keeping.store import Store
from pipeline.outside.disks import mounted
from pipeline.outside.hosting.place import Place
from pipeline.outside.restic_link import address

if TYPE_CHECKING:
    from pipeline.flows.keeping.far import FarStore

FAR = "berkas+sftp://"
FAR_RESTIC = "restic+sftp://"
HOST_KEY = "TERBIT_HOST_KEY"
_SSH_PORT = 22
_EXAMPLE = "pengguna@server:22/folder"


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
    if destination.kind == "sftp":
        return _files_on(_server(destination), limit * 1024 if limit else None)
    base = _disk(destination.label) if destination.label else root
    if destination.kind == "iso":
        return _discs(base / destination.path, (destination.disc_mib or 0) * 1024 * 1024)
    if destination.kind == "restic" and destination.host:
        server = _server(destination)
        return ResticStore(root, address(server), limit, server)
    if destination.kind == "restic":
        return ResticStore(root, _repository(base, destination.path), limit)
    return PlainStore(base / destination.path, limit * 1024 if limit else None)


def open_place(place: str) -> Store:
    """Return the store in a folder, or at an address of restic, where there is no court yet."""
    if place.startswith(FAR):
        return _files_on(_server_at(place.removeprefix(FAR)))
    if place.startswith(FAR_RESTIC):
        server = _server_at(place.removeprefix(FAR_RESTIC))
        return ResticStore(Path.cwd(), address(server), server=server)
    if place.startswith("sftp:"):
        raise UsageError(f"Tulis alamat repositori di server seperti ini: {FAR_RESTIC}{_EXAMPLE}")
    local = Path(place)
    if not local.is_dir() and ":" not in place.partition("/")[0]:
        raise UnfinishedError(f"{place} tidak ada. Tunjuk folder cadangan, atau pasang disknya.")
    if not local.is_dir() or (local / "keys").is_dir():
        return ResticStore(Path.cwd(), place)
    if any(local.glob("*.iso")) or any(local.glob("*/*.iso")):
        return _discs(local)
    return PlainStore(local.parent if moment_of(local.name) else local)


def _repository(base: Path, path: str) -> str:
    """Return where a repository is; `sftp:`, `s3:` and the like stand before an address."""
    return path if ":" in path.partition("/")[0] else str(base / path)


# Loading what speaks to servers, or writes discs, takes longer than most backups that need neither.
def _discs(folder: Path, disc_bytes: int = 0) -> Store:
    from pipeline.flows.keeping.disc_store import DiscStore

    return DiscStore(folder, disc_bytes)


def _files_on(server: Place, limit: int | None = None) -> "FarStore":
    from pipeline.flows.keeping.far import FarStore

    return FarStore(server, limit)


def _server(told: Destination) -> Place:
    host, user, key = str(told.host), str(told.user), str(told.host_key)
    port = told.port or _SSH_PORT
    return Place(host, port, user, key, told.path, shell=False, told_in="site_config/backup.yml")


def _server_at(address: str) -> Place:
    """Return the server of an address `USER@HOST:PORT/FOLDER`, its key told apart."""
    parts, key = urlsplit(f"//{address}"), os.environ.get(HOST_KEY, "")
    if not (parts.hostname and parts.username and parts.path.strip("/")):
        raise UsageError(f"Tulis alamat server seperti ini: {FAR}{_EXAMPLE}")
    if not key:
        raise UsageError(
            f"Isi {HOST_KEY} dengan kunci publik server (ssh-ed25519 AAAA...), lalu ulangi."
        )
    port = parts.port or _SSH_PORT
    return Place(
        parts.hostname, port, parts.username, key, parts.path, shell=False, told_in=HOST_KEY
    )


def _disk(label: str) -> Path:
    place = mounted(label)
    if place is None:
        raise UnfinishedError(f"Disk berlabel {label} belum terpasang. Pasang, lalu ulangi.")
    return place
