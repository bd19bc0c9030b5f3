"""Taking a file in: a copy of its bytes, made once, so that nobody changes it while it is read."""

import errno
import hashlib
import os
import stat
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from pipeline.errors import UnfinishedError
from pipeline.findings import Finding, Place
from pipeline.intake.faults import file_empty, not_a_file, too_large, type_not_taken
from pipeline.intake.kinds import HEAD, FileType, recognise, recognise_table
from pipeline.intake.outcome import Refused, Source
from pipeline.intake.recordings.captions import words_beside

_MB = 1_000_000
MOST_BYTES = {
    "photo": 100 * _MB,
    "pdf": 200 * _MB,
    "office": 200 * _MB,
    "audio": 2_000 * _MB,
    "video": 2_000 * _MB,
    "text": 50 * _MB,
}
_CHUNK = 1024 * 1024
_NOT_THERE = (errno.ENOENT, errno.ENOTDIR)
_NO_FILE = (errno.ELOOP, errno.EISDIR, errno.ENXIO, errno.ENODEV, errno.ENAMETOOLONG, errno.EINVAL)


class _ArrivalError(Exception):
    def __init__(self, finding: Finding) -> None:
        self.finding = finding


def shown(path: Path) -> str:
    """Return a file's name fit for a screen, whatever bytes it has."""
    text = str(path).encode("utf-8", "replace").decode()
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in text)


def arrive(path: Path, copy: Path) -> Source | Refused:
    """Copy the file at `path` to `copy` and say what it is, or why it is not taken.

    Follows no link and waits for no pipe. Raises UnfinishedError where it may not be read.
    """
    place = Place(shown(path))
    try:
        handle = _opened(path, place)
        try:
            return replace(_copied(handle, copy, place), words=words_beside(path))
        finally:
            os.close(handle)
    except _ArrivalError as problem:
        copy.unlink(missing_ok=True)
        return Refused(problem.finding)


def _opened(path: Path, place: Place) -> int:
    try:
        return os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except (OSError, ValueError) as problem:
        code = getattr(problem, "errno", errno.EINVAL)
        if code in _NOT_THERE:
            message = "Periksa nama dan foldernya: berkas ini tidak ada."
            raise _ArrivalError(not_a_file.FAULT.at(place, message)) from None
        if code in _NO_FILE:
            raise _ArrivalError(_no_file(place)) from None
        raise UnfinishedError(f"{place} tidak dapat dibaca: {problem}.") from problem


def _no_file(place: Place) -> Finding:
    message = "Serahkan berkasnya sendiri, bukan folder, tautan, atau perangkat."
    return not_a_file.FAULT.at(place, message)


def _copied(handle: int, copy: Path, place: Place) -> Source:
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        raise _ArrivalError(_no_file(place))
    head = os.pread(handle, HEAD, 0)
    kind = _kind(head, place)
    most = MOST_BYTES[kind.family]
    digest, size = hashlib.sha256(), 0
    with copy.open("wb") as out:
        for chunk in _chunks(handle):
            size += len(chunk)
            if size > most:
                message = f"Perkecil berkas ini: paling besar {most // _MB} MB."
                raise _ArrivalError(too_large.FAULT.at(place, message))
            digest.update(chunk)
            out.write(chunk)
    return Source(copy, place.path, kind, size, digest.hexdigest())


def _kind(head: bytes, place: Place) -> FileType:
    if not head:
        message = "Kirim ulang berkas ini: isinya kosong."
        raise _ArrivalError(file_empty.FAULT.at(place, message))
    kind = recognise(head) or recognise_table(head, place.path)
    if kind is None:
        message = "Pakai jenis lain: isi berkas ini bukan foto, dokumen, atau rekaman."
        raise _ArrivalError(type_not_taken.FAULT.at(place, message))
    return kind


def _chunks(handle: int) -> Iterator[bytes]:
    while chunk := os.read(handle, _CHUNK):
        yield chunk
