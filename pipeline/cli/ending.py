"""How every command ends: one place catches the errors of the house and says what they mean."""

import errno
import gc
import sys
from collections.abc import Callable
from typing import NoReturn

from pipeline.errors import RefusedError, TerbitError


def end_with(work: Callable[[], int]) -> NoReturn:
    """Do the work of a command, and end with its exit code or that of its error."""
    try:
        code = work()
    except KeyboardInterrupt:
        code = tell("Dihentikan. Tidak ada yang berubah di situs.", 3)
    except TerbitError as problem:
        code = tell(str(problem), problem.exit_code, refused=isinstance(problem, RefusedError))
    except OSError as problem:
        code = tell(_cause(problem), 3)
    gc.freeze()  # looking for garbage once more, before all goes, takes a third of a second
    sys.exit(code)


_CAUSES = {
    errno.ENOSPC: "Ruang simpan penuh. Kosongkan dulu, lalu jalankan lagi",
    errno.EDQUOT: "Kuota simpan habis. Kosongkan dulu, lalu jalankan lagi",
    errno.EFBIG: "Berkas melampaui batas ukuran yang diizinkan komputer ini",
    errno.EACCES: "Komputer ini tidak mengizinkan. Periksa pemilik dan izin berkas",
    errno.EROFS: "Folder ini hanya dapat dibaca. Pakai folder yang dapat ditulis",
}


def _cause(problem: OSError) -> str:
    cause = _CAUSES.get(problem.errno or 0, f"Sistem menjawab: {problem.strerror}")
    return f"Belum selesai. {cause}: {problem.filename}. Situs yang lama tidak berubah."


def tell(message: str, code: int, *, refused: bool = False) -> int:
    """Say how a command ended, and return its exit code."""
    if message:
        print("Ditolak:\n" + message if refused else message, file=sys.stderr)
    return code
