"""Permintaan membawa perintah untuk komputer server.

## Mengapa penting
Penyerang mencoba apakah isian di alamat dijalankan oleh server. Situs statis tidak menjalankan apa
pun, tetapi perangkat lain di jaringan yang sama mungkin menjalankannya.

## Cara memperbaiki
Pastikan server hanya menyajikan berkas: PHP, CGI, dan SSI dimatikan. Perbarui perangkat lunak
server.

## Dasar
SOP Pemeliharaan Website (PN Tais, langkah 3): aktivitas pengunjung dipantau berkala untuk mencegah
dan mendeteksi dini aktivitas yang mencurigakan. OWASP Top 10 (2021), A03 Injection; CWE-78.
"""

from collections.abc import Iterator

from pipeline.findings import Severity
from pipeline.registry import rule
from pipeline.visitors.lists import patterns_of
from pipeline.visitors.part import Part


@rule("VIS003", on=Part, severity=Severity.WARN)
def command_injection(part: Part) -> Iterator[str]:
    """Yield where the part holds a command."""
    if patterns_of("command").search(part.values):
        yield "Pastikan server hanya menyajikan berkas: ada percobaan perintah."
