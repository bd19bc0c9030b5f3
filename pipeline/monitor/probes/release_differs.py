"""Rilis yang tayang bukan yang terbaru.

## Mengapa penting
Yang tayang harus isi `main` yang terakhir disetujui. Rilis yang tertinggal menyembunyikan ralat;
rilis yang tidak dikenal berarti situs diisi dari tempat lain.

## Cara memperbaiki
### Pastikan
Jalankan `terbit releases` dan `terbit verify`. Rilis yang sengaja dikembalikan (`terbit
rollback`) memang bukan yang terbaru.

### Lakukan
Tertinggal: jalankan `terbit deploy` dan baca alasannya bila ditolak. Tidak dikenal: anggap situs
diubah orang lain sampai terbukti tidak.

### Hubungi
Admin situs; Kasubbag Perencanaan, TI, dan Pelaporan bila tidak dikenal.

## Dasar
SOP tais-06 langkah 5; SOP tabanan-e langkah 6.
"""

from pipeline.findings import Severity
from pipeline.monitor.result import OK, Result, State
from pipeline.registry import fault

FAULT = fault("MON050", __name__, severity=Severity.WARN)
_SHORT = 10


def judge(live: str | None, newest: str | None, *, known: bool, changed: bool) -> Result:
    """Return how the live release stands beside main: commits, None where there is none.

    `known`: main holds the live commit; `changed`: it was built with changes in no commit.
    """
    if newest is None:
        return Result(State.UNKNOWN, "Cabang main belum ada di sini.")
    if live is None or changed:
        return Result(State.BAD, "Yang tayang tidak dibangun dari isi main apa adanya.")
    if live == newest:
        return OK
    short = live[:_SHORT]
    if not known:
        return Result(State.BAD, f"Yang tayang ({short}) tidak pernah ada di main.")
    return Result(State.WARN, f"Yang tayang ({short}) bukan main terbaru ({newest[:_SHORT]}).")
