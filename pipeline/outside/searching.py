"""Searching bytes where they are packed: every object of a repository, and what archives hold.

What cannot be opened is told, never passed over.
"""

import io
import subprocess
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, cast

from pipeline.errors import UnfinishedError
from pipeline.outside.bundles import folder_of
from pipeline.outside.git_reading import surroundings

Holds = Callable[[bytes], bool]
_DEEPEST = 4
_LARGEST = 200_000_000
_STREAM, _END = b"stream", b"endstream"


def inside(raw: bytes, depth: int = 0) -> Iterator[bytes]:
    """Yield bytes and, unpacked, what they hold: gzip, zlib, zip (so also office files), tar, and
    the streams of a PDF."""
    yield raw
    if depth < _DEEPEST:
        for part in _parts(raw):
            yield from inside(part, depth + 1)


def held(raw: bytes, holds: Holds) -> bool:
    """Return whether bytes, or anything packed in them, hold what is looked for."""
    return any(map(holds, inside(raw)))


def _parts(raw: bytes) -> Iterator[bytes]:
    if raw[:2] == b"\x1f\x8b":
        yield from _inflated(raw, zlib.MAX_WBITS | 16)
    elif raw[:4] == b"PK\x03\x04":
        yield from _zipped(raw)
    elif raw[:5] == b"%PDF-":
        yield from _streams(raw)
    elif raw[257:262] == b"ustar":
        yield from _tarred(raw)


def _inflated(raw: bytes, bits: int = zlib.MAX_WBITS) -> Iterator[bytes]:
    try:
        yield zlib.decompressobj(bits).decompress(raw, _LARGEST)
    except zlib.error:
        return


def _zipped(raw: bytes) -> Iterator[bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as opened:
            for each in opened.infolist():
                yield each.filename.encode()
                if each.file_size <= _LARGEST:
                    yield opened.read(each)
    except (zipfile.BadZipFile, RuntimeError, zlib.error, NotImplementedError):
        return


def _tarred(raw: bytes) -> Iterator[bytes]:
    try:
        with tarfile.open(fileobj=io.BytesIO(raw)) as opened:
            for each in opened:
                yield each.name.encode()
                stream = opened.extractfile(each)
                if stream is not None:
                    yield stream.read(_LARGEST)
    except tarfile.TarError:
        return


def _streams(raw: bytes) -> Iterator[bytes]:
    at = raw.find(_STREAM)
    while at != -1:
        start = at + len(_STREAM)
        start += 2 if raw[start : start + 2] == b"\r\n" else 1
        end = raw.find(_END, start)
        if end == -1:
            return
        yield from _inflated(raw[start:end])
        at = raw.find(_STREAM, end + len(_END))


def object_that_holds(repository: Path, holds: Holds) -> str | None:
    """Return the first object of a repository, reachable or not, that holds what is looked for, or
    a file of Git's own; None where there is none.

    Raises UnfinishedError where Git cannot list its objects.
    """
    for oid, raw in _objects(repository):
        if held(raw, holds):
            return oid
    own = folder_of(repository)
    for file in sorted(own.rglob("*")):
        path = file.relative_to(own).as_posix()
        if holds(path.encode("utf-8", "surrogateescape")):
            return path
        if file.is_file() and not path.startswith("objects/") and holds(file.read_bytes()):
            return path
    return None


def _objects(repository: Path) -> Iterator[tuple[str, bytes]]:
    asked = ["git", "cat-file", "--batch-all-objects", "--batch", "--buffer", "--unordered"]
    with subprocess.Popen(
        asked, cwd=repository, env=surroundings(), stdout=subprocess.PIPE
    ) as running:
        out = cast(IO[bytes], running.stdout)
        while header := out.readline().split():
            yield header[0].decode(), out.read(int(header[2]) + 1)[:-1]
    if running.returncode:
        raise UnfinishedError(f"Objek Git di {repository.name} tidak terbaca. Jalankan git fsck.")


def file_that_holds(folder: Path, path: str, holds: Holds) -> bool:
    """Return whether a file holds what is looked for, in its path, its bytes or what it packs."""
    if holds(path.encode("utf-8", "surrogateescape")):
        return True
    return held((folder / path).read_bytes(), holds)
