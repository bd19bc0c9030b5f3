"""Halaman lebih besar dari batasnya.

## Mengapa penting
Halaman yang besar lambat dan mahal bagi pembaca berponsel. Halaman yang tiba-tiba membesar dapat
berarti ada yang menyisipkan sesuatu.

## Cara memperbaiki
### Pastikan
Jalankan `terbit verify`: bila berkasnya tidak sama dengan rilis, ada yang mengubahnya di server.

### Lakukan
Bila sama dengan rilis, kecilkan isinya: daftar terlalu panjang, atau tabel yang lebih baik
menjadi dokumen. Bila memang harus sebesar itu, naikkan `max_kib` di `site_config/monitor.yml`.

### Hubungi
Penulis halaman; admin situs bila berkasnya berubah di server.

## Dasar
Juknis 2026: ramah jaringan lambat.
"""

from pipeline.findings import Severity
from pipeline.monitor.result import OK, Result, State
from pipeline.registry import fault

FAULT = fault("MON003", __name__, severity=Severity.WARN)
_KIB = 1024


def judge(address: str, size: int, most_kib: int) -> Result:
    """Return how a page stands by its size in bytes, as it came."""
    if size <= most_kib * _KIB:
        return OK
    return Result(State.WARN, f"{address}: besarnya lebih dari {most_kib} KiB.")
