"""Sebuah nama menunjuk ke tempat yang sudah tidak ada.

## Mengapa penting
Siapa saja dapat mendaftarkan tempat yang ditinggalkan itu, lalu memasang halaman judi di bawah
nama pengadilan.

## Cara memperbaiki
### Pastikan
Tanyakan apakah layanannya memang sudah dihentikan.

### Lakukan
Hapus nama itu dari DNS. Bila layanannya masih dipakai, perbaiki tujuannya.

### Hubungi
Penyedia domain atau hosting.

## Dasar
SOP tabanan-f langkah 3: mencegah dan mendeteksi dini aktivitas mencurigakan.
"""

from pipeline.findings import Severity
from pipeline.monitor.result import OK, Result, State
from pipeline.registry import fault

FAULT = fault("MON022", __name__, severity=Severity.WARN)


def judge(name: str, target: str | None, *, there: bool, cause: str) -> Result:
    """Return how a name stands that points to `target` (None: it points nowhere by name)."""
    if cause:
        return Result(State.UNKNOWN, f"{name}: {cause}.")
    if target is None or there:
        return OK
    return Result(State.BAD, f"{name} menunjuk ke {target}, yang tidak ada.")
