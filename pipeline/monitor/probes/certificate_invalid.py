"""Sertifikat TLS tidak sah.

## Mengapa penting
Peramban memperingatkan pembaca bahwa situs tidak aman, dan kebanyakan orang berhenti di situ.
Sertifikat untuk nama lain dapat berarti lalu lintas dibelokkan.

## Cara memperbaiki
### Pastikan
Buka situs dan tekan gembok di samping alamatnya: lihat namanya, penerbitnya, dan hari
terakhirnya. Periksa juga jam komputer pemantau.

### Lakukan
Sudah lewat: perbarui sertifikatnya di hosting. Rantai tidak sah: pasang juga sertifikat penerbit
antaranya. Nama lain: periksa pengaturan server web, lalu DNS (MON021).

### Hubungi
Penyedia hosting atau penerbit sertifikat.

## Dasar
SOP tais-05 langkah 4; Juknis 2026: HTTPS; RFC 9110 pasal 4.3.4.
"""

from pipeline.findings import Severity
from pipeline.monitor.result import OK, Result, State
from pipeline.registry import fault

FAULT = fault("MON010", __name__, severity=Severity.WARN)


def judge(host: str, doubt: str | None, silence: str) -> Result:
    """Return how a certificate stands: why it is not believed, or why none was to be had."""
    if silence:
        return Result(State.UNKNOWN, f"{host}: {silence}.")
    return Result(State.BAD, f"{host}: {doubt}.") if doubt else OK
