"""Berkas situs dapat diubah siapa saja di komputer itu.

## Mengapa penting
Pada hosting bersama, akun lain yang disusupi dapat menyisipkan halaman judi ke folder yang
terbuka.

## Cara memperbaiki
### Pastikan
Jalankan `ls -ld` pada jalur yang disebut: huruf `w` ketiga berarti terbuka bagi semua.

### Lakukan
Jalankan `chmod o-w` pada jalur itu, lalu `terbit verify`: mungkin sudah ada yang diubah.

### Hubungi
Admin situs; penyedia hosting bila izinnya berubah sendiri.

## Dasar
Peraturan BSSN 4/2021 (kontrol akses dan pengelolaan berkas); Juknis 2026: keamanan.
"""

from collections.abc import Sequence

from pipeline.findings import Severity
from pipeline.monitor.result import OK, Result, State
from pipeline.registry import fault

FAULT = fault("MON061", __name__, severity=Severity.WARN)
_SHOWN = 3


def judge(opened: Sequence[str]) -> Result:
    """Return how a folder stands: the paths in it that anybody may write."""
    if not opened:
        return OK
    more = f" dan {len(opened) - _SHOWN} lainnya" if len(opened) > _SHOWN else ""
    return Result(State.BAD, f"Dapat diubah siapa saja: {', '.join(opened[:_SHOWN])}{more}.")
