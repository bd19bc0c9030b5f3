"""Permintaan membawa potongan program.

## Mengapa penting
Penyerang mencoba celah PHP, Java (misalnya Log4Shell), Node.js, atau mesin templat. Situs statis
tidak memakainya.

## Cara memperbaiki
Tanyakan kepada penyedia hosting apakah server mencatat atau memproses permintaan dengan Java, dan
apakah sudah diperbarui.

## Dasar
SOP Pemeliharaan Website (PN Tais, langkah 3): aktivitas pengunjung dipantau berkala untuk mencegah
dan mendeteksi dini aktivitas yang mencurigakan. OWASP Top 10 (2021), A03 Injection; CWE-94;
CVE-2021-44228.
"""

from collections.abc import Iterator

from pipeline.findings import Severity
from pipeline.registry import rule
from pipeline.visitors.lists import patterns_of
from pipeline.visitors.part import Part


@rule("VIS006", on=Part, severity=Severity.WARN)
def code_injection(part: Part) -> Iterator[str]:
    """Yield where the part holds a program's language."""
    if patterns_of("code").search(part.values):
        yield "Perbarui perangkat lunak server: ada percobaan menjalankan program."
