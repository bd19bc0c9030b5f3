"""Domain berakhir, ditangguhkan, atau keadaannya belum diketahui.

## Mengapa penting
Tanpa domain, situs dan surel pengadilan hilang sekaligus. Nama yang lewat dapat dihentikan tanpa
pemberitahuan, dan nama yang ditangguhkan sering berarti situs disusupi halaman judi.

## Cara memperbaiki
### Pastikan
Jalankan `terbit renewals --refresh`: tampil jawaban RDAP, WHOIS, dan hari di `renewals.yml`,
masing-masing dengan waktunya. Untuk `go.id`, tanggal registri dapat keliru; cocokkan dengan
tagihan.

### Lakukan
Akan berakhir: ajukan ke Keuangan dan Sekretaris, lalu catat dengan `terbit renewals note`.
Ditangguhkan: tanyakan sebabnya kepada penyedia hari itu juga, dan periksa situs dengan `terbit
verify`.

### Hubungi
Penyedia domain, lalu PANDI; Sekretaris dan Kasubbag Umum dan Keuangan untuk pembayaran.

## Dasar
SOP tais-05 langkah 4; SOP madiun-e langkah 4; Permenkominfo 23/2013 Pasal 42; PP 71/2019 Pasal
83.
"""

from pipeline.dates import long_date
from pipeline.findings import Severity
from pipeline.monitor.domain.judge import Standing
from pipeline.monitor.domain.judge import State as Domain
from pipeline.monitor.result import OK, Result, State
from pipeline.registry import fault

FAULT = fault("MON070", __name__, severity=Severity.WARN)
_STATES = {
    Domain.OK: State.OK,
    Domain.EXPIRING: State.WARN,
    Domain.EXPIRED: State.BAD,
    Domain.SUSPENDED: State.BAD,
    Domain.UNKNOWN: State.UNKNOWN,
}


def judge(name: str, standing: Standing) -> Result:
    """Return how a domain name stands, as an answer of a probe."""
    if standing.state is Domain.OK:
        return OK
    until = f" (hari terakhir {long_date(standing.until)})" if standing.until else ""
    return Result(_STATES[standing.state], f"{name}{until}: {standing.reason}")
