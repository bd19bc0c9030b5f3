"""Permintaan membawa perintah basis data (SQL).

## Mengapa penting
Penyerang mencoba apakah isian di alamat diteruskan ke basis data. Situs statis tidak punya basis
data, jadi percobaan ini gagal. SIPP, e-Court, dan aplikasi lain di server yang sama punya.

## Cara memperbaiki
Periksa apakah alamat yang sama juga dicoba pada aplikasi lain pengadilan di server itu. Bila satu
pengunjung mencobanya berulang kali, minta penyedia hosting memblokirnya.

## Dasar
SOP Pemeliharaan Website (PN Tais, langkah 3): aktivitas pengunjung dipantau berkala untuk mencegah
dan mendeteksi dini aktivitas yang mencurigakan. OWASP Top 10 (2021), A03 Injection; CWE-89.
"""

from collections.abc import Iterator

from pipeline.findings import Severity
from pipeline.registry import rule
from pipeline.visitors.lists import patterns_of
from pipeline.visitors.part import Part


@rule("VIS001", on=Part, severity=Severity.WARN)
def sql_injection(part: Part) -> Iterator[str]:
    """Yield where the part holds SQL."""
    if patterns_of("sql").search(part.values):
        yield "Periksa aplikasi lain di server ini: ada percobaan perintah basis data."
