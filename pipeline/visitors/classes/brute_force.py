"""Satu pengunjung mengirim isian berulang kali.

## Mengapa penting
Kiriman berulang ke satu alamat, dari satu pengunjung atau dari banyak sekaligus, adalah cara
menebak sandi atau mengirim pesan sampah. Situs ini tidak menerima kiriman; aplikasi lain di server
mungkin menerima.

## Cara memperbaiki
Periksa apakah alamat itu milik aplikasi lain pengadilan. Bila ya, batasi jumlah percobaan, dan
ganti sandi yang lemah.

## Dasar
SOP Pemeliharaan Website (PN Tais, langkah 3): aktivitas pengunjung dipantau berkala untuk mencegah
dan mendeteksi dini aktivitas yang mencurigakan. OWASP Automated Threats, OAT-007 Credential
Cracking; CWE-307.
"""

from collections.abc import Iterator

from pipeline.findings import Severity
from pipeline.registry import rule
from pipeline.visitors.part import Visitor

_OFTEN = 5
_TOGETHER = 50


@rule("VIS021", on=Visitor, severity=Severity.WARN)
def brute_force(visitor: Visitor) -> Iterator[str]:
    """Yield where a visitor sent something to one address again and again."""
    if visitor.sent_most >= _OFTEN or (visitor.sent_most and visitor.sent_along >= _TOGETHER):
        yield "Batasi pengunjung ini: ia mengirim isian berulang kali."
