"""Satu pengunjung mencoba celah sedikit demi sedikit selama berhari-hari.

## Mengapa penting
Percobaan yang jarang tidak tampak pada satu hari. Pengunjung yang kembali berhari-hari dengan
alamat asing lebih sungguh-sungguh daripada pemindai biasa.

## Cara memperbaiki
Kumpulkan buktinya, lalu laporkan kepada penyedia hosting. Bila ada yang dijawab 200, jalankan
terbit verify.

## Dasar
SOP Pemeliharaan Website (PN Tais, langkah 3): aktivitas pengunjung dipantau berkala untuk mencegah
dan mendeteksi dini aktivitas yang mencurigakan. OWASP Automated Threats, OAT-014 Vulnerability
Scanning.
"""

from collections.abc import Iterator

from pipeline.findings import Severity
from pipeline.registry import rule
from pipeline.visitors.part import Visitor

_DAYS = 3
_FEW = 4
_SLOW = 10


@rule("VIS023", on=Visitor, severity=Severity.WARN)
def slow_scan(visitor: Visitor) -> Iterator[str]:
    """Yield where foreign requests of one visitor are few a day, on several days."""
    if (
        visitor.foreign_days >= _DAYS
        and visitor.foreign >= _FEW
        and visitor.foreign / visitor.foreign_days < _SLOW
    ):
        yield "Kumpulkan buktinya: pengunjung ini mencoba sedikit demi sedikit."
