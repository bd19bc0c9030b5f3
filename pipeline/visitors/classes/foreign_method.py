"""Permintaan tidak memakai GET atau HEAD.

## Mengapa penting
Situs statis hanya dibaca. Metode lain berarti mencoba mengirim, mengubah, atau menghapus sesuatu.

## Cara memperbaiki
Atur server agar menjawab 405 untuk selain GET dan HEAD.

## Dasar
SOP Pemeliharaan Website (PN Tais, langkah 3): aktivitas pengunjung dipantau berkala untuk mencegah
dan mendeteksi dini aktivitas yang mencurigakan. RFC 9110 bagian 9; OWASP Top 10 (2021), A05
Security Misconfiguration.
"""

from collections.abc import Iterator

from pipeline.findings import Severity
from pipeline.registry import rule
from pipeline.visitors.part import TARGET, Part


@rule("VIS010", on=Part, severity=Severity.NOTE)
def foreign_method(part: Part) -> Iterator[str]:
    """Yield where the part changes or debugs something."""
    if part.name == TARGET and part.method not in ("GET", "HEAD", "OPTIONS"):
        yield "Atur server agar menolak selain GET dan HEAD: ada metode lain."
