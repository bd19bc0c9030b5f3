"""Satu pengunjung mencoba banyak celah.

## Mengapa penting
Sekali dua kali salah alamat itu biasa. Pengunjung yang mencoba banyak alamat asing sedang mencari
jalan masuk dengan alat.

## Cara memperbaiki
Lihat kode jawaban dalam buktinya. Bila semua 404, minta penyedia hosting membatasi pengunjung itu.
Bila ada yang 200, jalankan terbit verify.

## Dasar
SOP Pemeliharaan Website (PN Tais, langkah 3): aktivitas pengunjung dipantau berkala untuk mencegah
dan mendeteksi dini aktivitas yang mencurigakan. OWASP Automated Threats, OAT-014 Vulnerability
Scanning.
"""

from collections.abc import Iterator

from pipeline.findings import Severity
from pipeline.registry import rule
from pipeline.visitors.part import Visitor

_ENOUGH = 10
_MISSING = 30
_SHARE = 0.5


@rule("VIS020", on=Visitor, severity=Severity.WARN)
def scanning_visitor(visitor: Visitor) -> Iterator[str]:
    """Yield where a visitor asked for so many foreign things that chance is ruled out."""
    if visitor.foreign >= _ENOUGH or (
        visitor.missing >= _MISSING and visitor.missing > visitor.requests * _SHARE
    ):
        yield "Batasi pengunjung ini: ia mencoba banyak alamat asing."
