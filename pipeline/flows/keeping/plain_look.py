"""Read bags of ours back: every byte must be what it was when it was written.

Stricter than BagIt asks: the lists must be letter for letter those that we write, so that no bit
of them can turn without being seen.
"""

import errno
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from pipeline.archive import states
from pipeline.archive.bag import write as bag
from pipeline.archive.faults import backup_damaged, backup_foreign, backup_incomplete
from pipeline.findings import Finding, Place, in_order
from pipeline.flows.keeping.store import Looked, OnStep
from pipeline.outside.streams import summed

TAGS = (bag.DECLARATION, bag.INFO, bag.MANIFEST, states.PATH)
_AT_ONCE = os.cpu_count() or 1
Sums = Mapping[str, str | None]
Read = Callable[[str], bytes]


def look(base: Path, names: Iterable[str], on_step: OnStep) -> Looked:
    """Look at every byte of the named backups; a file that several share is read once."""
    listed = {name: sorted(files_of(base / name)) for name in names}
    sums = _summed([base / n / path for n, paths in listed.items() for path in paths], on_step)
    findings: list[Finding] = []
    whole = {}
    for name, paths in listed.items():
        here = {path: sums[base / name / path] for path in paths}
        found = list(judged(name, here, reading(base / name)))
        findings += found
        whole[name] = not found
    return Looked(tuple(in_order(findings)), whole)


def files_of(folder: Path) -> Iterator[str]:
    """Yield everything in a bag that is no folder, by its path; links too."""
    for place, below, names in os.walk(folder):
        links = [name for name in below if (Path(place) / name).is_symlink()]
        for name in (*names, *links):
            yield (Path(place) / name).relative_to(folder).as_posix()


@dataclass(frozen=True)
class _Inode:
    device: int
    number: int


def _summed(files: list[Path], on_step: OnStep) -> dict[Path, str | None]:
    """Return the SHA-256 of each file; None where the medium does not give it."""
    inodes: dict[Path, _Inode] = {}
    for file in files:
        told = file.lstat()
        inodes[file] = _Inode(told.st_dev, told.st_ino)
    once = {inode: file for file, inode in inodes.items()}
    sums = {}
    with ThreadPoolExecutor(_AT_ONCE) as crew:
        digests = zip(once, crew.map(_sum, once.values()), strict=True)
        for number, (inode, digest) in enumerate(digests, start=1):
            sums[inode] = digest
            on_step(number, len(once))
    return {file: sums[inode] for file, inode in inodes.items()}


def _sum(file: Path) -> str | None:
    if file.is_symlink():
        return None
    try:
        return summed(file).sha256
    except OSError as problem:
        if problem.errno == errno.EIO:
            return None
        raise


def judged(name: str, sums: Sums, read: Read) -> Iterator[Finding]:
    """Yield what is wrong with a bag whose files have these sums; `read` gives a list's bytes."""
    yield from _tag_findings(name, sums, read)
    listed = bag.rows_of(read(bag.MANIFEST))
    payload = {path: each for path, each in sums.items() if path.startswith(f"{bag.PAYLOAD}/")}
    for path, digest in payload.items():
        if path not in listed:
            yield foreign(name, path)
        elif digest != listed[path]:
            yield damaged(name, path)
    for path in listed.keys() - payload.keys():
        yield missing(name, path)


def _tag_findings(name: str, sums: Sums, read: Read) -> Iterator[Finding]:
    for path in (*TAGS, bag.TAG_MANIFEST):
        if path not in sums:
            yield missing(name, path)
    for path in sums:
        if not path.startswith(f"{bag.PAYLOAD}/") and path not in (*TAGS, bag.TAG_MANIFEST):
            yield foreign(name, path)
    yield from (damaged(name, path) for path in untrue_tags(sums, read))


def untrue_tags(sums: Sums, read: Read) -> tuple[str, ...]:
    """Return the lists of a bag that are not what they were when it was written."""
    raw = read(bag.TAG_MANIFEST)
    rows = bag.rows_of(raw)
    there = {path: sums.get(path) or "" for path in TAGS}
    if raw == bag.manifest(there):
        return ()
    differing = tuple(path for path in TAGS if path in sums and rows.get(path) != there[path])
    return differing or (bag.TAG_MANIFEST,)


def reading(folder: Path) -> Read:
    """Return what gives the bytes of a list in a folder; none where it is not to be read."""

    def read(name: str) -> bytes:
        try:
            return (folder / name).read_bytes()
        except OSError:
            return b""

    return read


def damaged(name: str, path: str) -> Finding:
    """Return that the bytes of a file are not those that were backed up."""
    message = "Buat cadangan baru dan periksa disknya: isi berkas ini bukan lagi yang dicadangkan."
    return backup_damaged.FAULT.at(Place(f"{name}/{path}"), message)


def missing(name: str, path: str) -> Finding:
    """Return that a file of a backup is not there."""
    message = "Buat cadangan baru: berkas ini hilang dari cadangan."
    return backup_incomplete.FAULT.at(Place(f"{name}/{path}"), message)


def foreign(name: str, path: str) -> Finding:
    """Return that a file lies in a backup and does not belong to it."""
    message = "Pindahkan berkas ini: tidak tercatat sebagai bagian cadangan."
    return backup_foreign.FAULT.at(Place(f"{name}/{path}"), message)
