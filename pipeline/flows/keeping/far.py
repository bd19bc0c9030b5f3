"""Plain files on a server over SFTP: the same bags as in a folder, sent and read over the link.

A file that did not change is a second name of the copy in the backup before, where the server
can. What is being sent lies apart until it is whole.
"""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pipeline.archive.bag import write as bag
from pipeline.archive.record import moment_of
from pipeline.archive.snapshot import Snapshot
from pipeline.errors import RefusedError
from pipeline.findings import Finding, in_order
from pipeline.flows.keeping.far_fetch import fetch
from pipeline.flows.keeping.far_take import UNFINISHED, do, take
from pipeline.flows.keeping.plain import share, snapshot_of
from pipeline.flows.keeping.plain_look import judged
from pipeline.flows.keeping.store import Batch, Extent, Fetched, Looked, OnStep
from pipeline.outside.hosting.place import Place
from pipeline.outside.hosting.remote import RemoteHost
from pipeline.outside.streams import Pace
from pipeline.outside.this_machine import is_running, machine, this_process
from pipeline.release.host import Remove, RemoveFolders, Renames, Write

_LOCK = ".terbit.lock"
_AT_ONCE = 64


@dataclass(frozen=True)
class FarStore:
    """A folder of a server that holds backups; `limit` is in bytes a second.

    Everything raises RefusedError where the server's key is not the pinned one.
    """

    place: Place
    limit: int | None = None

    def snapshots(self) -> Sequence[Snapshot]:
        """Return every finished backup, oldest first."""
        with RemoteHost(self.place) as host:
            names = _finished(host)
            infos = {name: host.read(f"{name}/{bag.INFO}") or b"" for name in names}
        return [each for name in names if (each := snapshot_of(name, infos[name]))]

    def take(self, batch: Batch, distrusted: Collection[str], on_step: OnStep) -> Snapshot:
        """Make a backup beside the others."""
        with RemoteHost(self.place) as host, _held(host):
            trusted = [name for name in _finished(host) if name not in distrusted]
            before = trusted[-1] if trusted else None
            info = take(host, batch, before, Pace(self.limit), on_step)
        return snapshot_of(batch.record.id, info) or Snapshot(batch.record.id, batch.record.at)

    def look(self, extent: Extent, on_step: OnStep) -> Looked:
        """Read whole backups back over the link: all, or the newest and one in its turn."""
        findings: list[Finding] = []
        whole = {}
        with RemoteHost(self.place) as host:
            names = _finished(host)
            for name in names if extent.everything else share(names, extent.turn):
                found = _findings(host, name, on_step)
                findings += found
                whole[name] = not found
        return Looked(tuple(in_order(findings)), whole)

    def fetch(self, name: str, only: str, into: Path, on_step: OnStep) -> Fetched:
        """Copy a backup, or a part of it, file by file against its hashes."""
        with RemoteHost(self.place) as host:
            return fetch(host, name, only, into, on_step)

    def forget(self, names: Sequence[str], *, thoroughly: bool) -> None:
        """Remove backups; one that was half removed is no backup any more."""
        going = f"{UNFINISHED}-hapus"
        with RemoteHost(self.place) as host, _held(host):
            for name in names:
                do(
                    host,
                    RemoveFolders((going,)),
                    Renames(((name, going),)),
                    RemoveFolders((going,)),
                )


def _finished(host: RemoteHost) -> list[str]:
    return [name for name in host.names("") if moment_of(name)]


def _findings(host: RemoteHost, name: str, on_step: OnStep) -> list[Finding]:
    there = host.entries(name) or {}
    paths = sorted(path for path, entry in there.items() if entry.kind != "folder")
    plain = [path for path in paths if there[path].kind == "file"]
    sums: dict[str, str | None] = dict.fromkeys(paths)
    for start in range(0, len(plain), _AT_ONCE):
        sums.update(host.hashes(name, plain[start : start + _AT_ONCE]))
        on_step(min(start + _AT_ONCE, len(plain)), len(plain))
    return list(judged(name, sums, lambda path: host.read(f"{name}/{path}") or b""))


@contextmanager
def _held(host: RemoteHost) -> Iterator[None]:
    """Hold the lock of the folder; one that a process left which is gone is taken over."""
    mine = f"{machine()}\n{this_process()}\n".encode()
    if not host.claim(_LOCK, mine):
        raw = host.read(_LOCK) or b""
        there = raw.decode("utf-8", "replace").split("\n")
        # Our own one stayed where a cut link kept us from taking it away.
        if raw != mine and (there[0] != machine() or is_running(there[1]) is not False):
            raise RefusedError(
                [
                    f"Tempat cadangan ini sedang ditulis dari {there[0] or 'mesin lain'}. Tunggu "
                    f"sampai selesai. Bila mesin itu sudah tidak ada, hapus {_LOCK} di server."
                ]
            )
        do(host, Write(_LOCK, mine))
    try:
        yield
    finally:
        do(host, Remove((_LOCK,)))
