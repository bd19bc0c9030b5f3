"""Halaman membawa skrip, formulir, bingkai, atau tautan asing.

## Mengapa penting
Skrip asing dapat mengalihkan pembaca, mencuri isian, atau memasang diri di peramban (service
worker) sehingga tetap bekerja sesudah halaman bersih. Situs ini tidak memakai apa pun dari luar.

## Cara memperbaiki
### Pastikan
Lihat salinan halamannya di `var/bukti/`. Jaringan perantara (CDN) dan pelacak pengunjung yang baru
dinyalakan penyedia juga menambahkan skrip.

### Lakukan
Jalankan `terbit incident recover`. Bila skripnya dari jaringan perantara, matikan di sana.

### Hubungi
Penyedia hosting; Kasubbag Perencanaan, TI, dan Pelaporan bila bukan dari penyedia.

## Dasar
SOP tabanan-f langkah 3; Peraturan BSSN 4/2021.
"""

from pipeline.findings import Severity
from pipeline.monitor.integrity.seen import Seen, listed
from pipeline.monitor.result import OK, Result, State
from pipeline.registry import fault

FAULT = fault("MON106", __name__, severity=Severity.WARN)


def judge(seen: Seen) -> Result:
    """Return whether published pages are served with parts that they do not have."""
    found = [each for each in seen.changed if each.parts]
    if not found:
        return OK
    told = listed(f"{each.parts[0].words} di {each.address}" for each in found)
    return Result(State.BAD, f"Bagian asing: {told}.")
