"""Send one bag of plain files to a server: link what did not change there, send the rest, write
the lists last."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.archive import states
from pipeline.archive.bag import write as bag
from pipeline.archive.states import State
from pipeline.errors import RefusedError, UnfinishedError
from pipeline.flows.keeping.plain_take import SPARE, lists_of
from pipeline.flows.keeping.store import Batch, OnStep
from pipeline.outside.hosting.remote import RemoteHost
from pipeline.outside.streams import Pace, summed
from pipeline.release.host import (
    Copies,
    Links,
    MakeFolders,
    Remove,
    RemoveFolders,
    Renames,
    Step,
    Uploads,
    Write,
)
from pipeline.sizes import file_size

UNFINISHED = ".belum-selesai"
_DATA = f"{UNFINISHED}/{bag.PAYLOAD}"
_NOTED = f"{UNFINISHED}/catatan"
_FILES, _BYTES = 200, 16_000_000
_CHANGED = "Isi berubah selagi disalin. Jalankan lagi; yang sudah tersalin tidak diulang."


@dataclass(frozen=True)
class _Work:
    """What is to be sent: the source of each path, how it stood, and what the server has."""

    sources: Mapping[str, Path]
    stood: Mapping[str, tuple[int, int]]
    done: Mapping[str, State]
    before: Mapping[str, State]

    def same(self, path: str, known: Mapping[str, State]) -> bool:
        """Return whether a source still is as it was when it was copied before."""
        return path in known and known[path].source_is(*self.stood[path])

    def is_new(self, path: str) -> bool:
        """Return whether the server has no copy of a source as it is now."""
        return not (self.same(path, self.done) or self.same(path, self.before))


def do(host: RemoteHost, *steps: Step) -> None:
    """Do steps that send no file of this machine."""
    host.apply(steps, Path, lambda _size: None)


def take(host: RemoteHost, batch: Batch, before: str | None, pace: Pace, on_step: OnStep) -> bytes:
    """Make a backup and return its bag-info.txt; `before` is the one to take files over from.

    Raises RefusedError where a backup of this very second is there, or too little room.
    """
    if batch.record.id in host.names(""):
        raise RefusedError([f"Cadangan {batch.record.id} sudah ada. Tunggu satu detik, ulangi."])
    able = host.probe()
    work = _work(host, batch, before if able.links or able.copies else None)
    new = sorted(path for path in work.sources if work.is_new(path))
    _room_for(able.free, sum(work.stood[path][0] for path in new))
    done = {path: work.done[path] for path in work.sources if work.same(path, work.done)}
    old = sorted(p for p in work.sources if p not in done and work.same(p, work.before))
    _take_over(host, str(before), old, links=able.links)
    done |= {path: work.before[path] for path in old}
    for row in _rows(new, work):
        done |= {each.path: each for each in _sent(host, row, work, pace)}
        on_step(len(done), len(work.sources))
    return _finish(host, batch, [done[path] for path in sorted(done)])


def _work(host: RemoteHost, batch: Batch, before: str | None) -> _Work:
    told = {path: source.stat() for path, source in batch.sources.items()}
    stood = {path: (each.st_size, each.st_mtime_ns) for path, each in told.items()}
    return _Work(batch.sources, stood, _done_before(host, batch), _known_of(host, before))


def _known_of(host: RemoteHost, before: str | None) -> dict[str, State]:
    """Return what an earlier backup has, of which every file has the size that it should have."""
    if before is None:
        return {}
    known = states.read(host.read(f"{before}/{states.PATH}") or b"")
    return _of_right_size(host, f"{before}/{bag.PAYLOAD}", known)


def _done_before(host: RemoteHost, batch: Batch) -> dict[str, State]:
    """Return what a stopped run has sent; what does not belong to this backup is removed."""
    noted = [host.read(f"{_NOTED}/{name}") or b"" for name in host.names(_NOTED)]
    known = _of_right_size(host, _DATA, states.read(b"".join(noted)))
    there = host.entries(_DATA) or {}
    foreign = [p for p, each in there.items() if each.kind != "folder" and p not in batch.sources]
    do(host, Remove(tuple(f"{_DATA}/{path}" for path in foreign)))
    return known


def _of_right_size(host: RemoteHost, folder: str, known: Mapping[str, State]) -> dict[str, State]:
    there = host.entries(folder) or {}
    sizes = {path: each.size for path, each in there.items() if each.kind == "file"}
    return {path: each for path, each in known.items() if sizes.get(path) == each.size}


def _room_for(free: int | None, needed: int) -> None:
    if free is not None and free < needed + SPARE:
        reason = (
            f"Server cadangan hampir penuh: perlu {file_size(needed)}, "
            f"sisa {file_size(free)}. Kosongkan, atau minta ruang lagi."
        )
        raise RefusedError([reason])


def _take_over(host: RemoteHost, before: str, paths: Sequence[str], *, links: bool) -> None:
    pairs = tuple((f"{before}/{bag.PAYLOAD}/{path}", f"{_DATA}/{path}") for path in paths)
    if pairs:
        do(host, _folders(paths), Links(pairs) if links else Copies(pairs))


def _folders(paths: Sequence[str]) -> MakeFolders:
    return MakeFolders(tuple(sorted({f"{_DATA}/{path}".rpartition("/")[0] for path in paths})))


def _rows(paths: Sequence[str], work: _Work) -> Iterator[list[str]]:
    """Yield paths in rows small enough to be noted down often."""
    row: list[str] = []
    size = 0
    for path in paths:
        row.append(path)
        size += work.stood[path][0]
        if len(row) >= _FILES or size >= _BYTES:
            yield row
            row, size = [], 0
    if row:
        yield row


def _sent(host: RemoteHost, row: Sequence[str], work: _Work, pace: Pace) -> list[State]:
    """Send files and note them down; raises UnfinishedError where one changed meanwhile."""
    made = [State(path, *work.stood[path], summed(work.sources[path]).sha256) for path in row]
    uploads = Uploads(tuple((path, f"{_DATA}/{path}") for path in row))
    host.apply([_folders(row), uploads], work.sources.__getitem__, lambda _size: None)
    for each in made:
        told = work.sources[each.path].stat()
        if not each.source_is(told.st_size, told.st_mtime_ns):
            raise UnfinishedError(_CHANGED)
    name = f"{made[0].sha256}.jsonl"
    do(host, MakeFolders((_NOTED,)), Write(f"{_NOTED}/{name}", states.lines(made)))
    pace.spend(sum(each.size for each in made))
    return made


def _finish(host: RemoteHost, batch: Batch, made: list[State]) -> bytes:
    lists = lists_of(batch, made, sum(each.size for each in made))
    writes = [Write(f"{UNFINISHED}/{name}", raw) for name, raw in lists.items()]
    do(host, *writes, RemoveFolders((_NOTED,)))
    do(host, Renames(((UNFINISHED, batch.record.id),)))
    return lists[bag.INFO]
