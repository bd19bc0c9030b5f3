"""Ruang simpan hampir habis.

## Mengapa penting
Disk yang penuh menghentikan cadangan, rilis, dan catatan pemantauan sekaligus.

## Cara memperbaiki
### Pastikan
Jalankan `df -h` pada komputer yang disebut.

### Lakukan
Hapus yang dapat dibuat lagi: `build/`, dan berkas sementara. Pindahkan arsip lama ke tempat lain.
Jangan menghapus `var/`.

### Hubungi
Penyedia hosting bila ruangnya sewaan.

## Dasar
Juknis 2026: pemeriksaan bulanan ruang simpan.
"""

from pipeline.findings import Severity
from pipeline.monitor.result import OK, Result, State
from pipeline.registry import fault

FAULT = fault("MON060", __name__, severity=Severity.WARN)
_MIB = 1 << 20
_LEAST = 200 * _MIB


def judge(place: str, free: int, total: int, least_percent: int) -> Result:
    """Return how a disk stands by its bytes; under 200 MiB nothing can be released any more."""
    if total <= 0:
        return Result(State.UNKNOWN, f"{place}: ukuran disknya tidak terbaca.")
    share = 100 * free / total
    if free < _LEAST:
        return Result(State.BAD, f"{place}: ruang kosong tinggal {free // _MIB} MiB.")
    if share >= least_percent:
        return OK
    return Result(State.WARN, f"{place}: ruang kosong kurang dari {least_percent}%.")
