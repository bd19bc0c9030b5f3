"""Permintaan menyuruh server mengambil berkas dari tempat lain.

## Mengapa penting
Penyerang mencoba apakah server mau membuka alamat yang ia berikan: halaman penipu, berkas server,
atau alamat di jaringan dalam.

## Cara memperbaiki
Pastikan server tidak meneruskan permintaan (proxy) ke alamat lain. Cukup dicatat bila jawabannya
404.

## Dasar
SOP Pemeliharaan Website (PN Tais, langkah 3): aktivitas pengunjung dipantau berkala untuk mencegah
dan mendeteksi dini aktivitas yang mencurigakan. OWASP Top 10 (2021), A10 Server-Side Request
Forgery; CWE-98; RFC 6890.
"""

from collections.abc import Iterator

from pipeline.findings import Severity
from pipeline.registry import rule
from pipeline.visitors.lists import patterns_of
from pipeline.visitors.part import TARGET, Part


@rule("VIS005", on=Part, severity=Severity.WARN)
def file_inclusion(part: Part) -> Iterator[str]:
    """Yield where the part names something to fetch."""
    if part.name == TARGET and patterns_of("include").search(part.values):
        yield "Pastikan server tidak meneruskan permintaan: ada alamat yang dititipkan."
