"""Permintaan mencari berkas rahasia atau cadangan.

## Mengapa penting
Berkas seperti .env, .git, dan cadangan basis data sering tertinggal di server dan memuat sandi.
Terbit tidak pernah memasangnya.

## Cara memperbaiki
Bila jawabannya 200, hapus berkas itu dari server, ganti sandi yang ada di dalamnya, lalu jalankan
terbit verify.

## Dasar
SOP Pemeliharaan Website (PN Tais, langkah 3): aktivitas pengunjung dipantau berkala untuk mencegah
dan mendeteksi dini aktivitas yang mencurigakan. OWASP Top 10 (2021), A05 Security Misconfiguration;
CWE-538.
"""

from collections.abc import Iterator

from pipeline.findings import Severity
from pipeline.registry import rule
from pipeline.visitors.lists import patterns_of
from pipeline.visitors.part import TARGET, Part


@rule("VIS009", on=Part, severity=Severity.NOTE)
def secret_file_probe(part: Part) -> Iterator[str]:
    """Yield where the part asks for a file that keeps secrets."""
    never = part.name == TARGET and patterns_of("never").search(part.path)
    if never or (part.lacking and patterns_of("secrets").search(part.path)):
        yield "Hapus berkas itu bila dijawab 200: ada yang mencari berkas rahasia."
