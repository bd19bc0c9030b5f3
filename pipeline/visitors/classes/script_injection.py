"""Permintaan membawa HTML atau skrip.

## Mengapa penting
Penyerang mencoba apakah situs menampilkan kembali isian di alamat. Bila ya, ia dapat menaruh
tulisan atau tautan judi yang tampak berasal dari pengadilan.

## Cara memperbaiki
Buka halaman itu dan pastikan isian di alamat tidak tampil. Jalankan terbit verify agar pasti tidak
ada berkas situs yang berubah.

## Dasar
SOP Pemeliharaan Website (PN Tais, langkah 3): aktivitas pengunjung dipantau berkala untuk mencegah
dan mendeteksi dini aktivitas yang mencurigakan. OWASP Top 10 (2021), A03 Injection; CWE-79.
"""

from collections.abc import Iterator

from pipeline.findings import Severity
from pipeline.registry import rule
from pipeline.visitors.lists import patterns_of
from pipeline.visitors.part import Part


@rule("VIS002", on=Part, severity=Severity.WARN)
def script_injection(part: Part) -> Iterator[str]:
    """Yield where the part holds HTML or script."""
    if patterns_of("xss").search(part.values):
        yield "Pastikan isian alamat tidak tampil di halaman: ada percobaan skrip."
