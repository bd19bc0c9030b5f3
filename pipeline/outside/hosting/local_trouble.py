"""What this machine's file system refuses, told with what to do."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pipeline.errors import UnfinishedError

_CAUSES = {
    errno.ENOSPC: "Ruang simpan penuh. Kosongkan dulu",
    errno.EDQUOT: "Kuota simpan habis. Kosongkan dulu",
    errno.EACCES: "Akun ini tidak berhak menulis di sana. Periksa pemilik dan izin folder",
    errno.EPERM: "Akun ini tidak berhak mengubahnya. Periksa pemilik dan izin folder",
    errno.EROFS: "Folder itu hanya dapat dibaca. Pakai folder yang dapat ditulis",
    errno.ENAMETOOLONG: "Nama berkas terlalu panjang untuk tempat itu. Ganti namanya",
    errno.EISDIR: "Di sana ada folder, bukan berkas. Pindahkan dulu folder itu",
    errno.ENOTDIR: "Di sana ada berkas, bukan folder. Pindahkan dulu berkas itu",
    errno.EEXIST: "Di sana sudah ada yang lain. Pindahkan dulu",
}


@contextmanager
def telling(place: Path) -> Iterator[None]:
    """Turn an OSError into an UnfinishedError that says where and what to do."""
    try:
        yield
    except OSError as problem:
        cause = _CAUSES.get(problem.errno or 0, f"Sistem menjawab: {problem.strerror}")
        where = problem.filename or place
        raise UnfinishedError(f"{cause}, lalu jalankan lagi: {where}") from problem
