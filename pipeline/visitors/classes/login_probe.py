"""Permintaan mencari halaman masuk atau pengelolaan.

## Mengapa penting
Pencari celah mencoba alamat masuk Joomla, WordPress, phpMyAdmin, dan panel hosting. Situs ini tidak
punya halaman masuk.

## Cara memperbaiki
Pastikan panel hosting tidak dapat dibuka dari internet tanpa sandi kuat dan langkah kedua. Cukup
dicatat bila jawabannya 404.

## Dasar
SOP Pemeliharaan Website (PN Tais, langkah 3): aktivitas pengunjung dipantau berkala untuk mencegah
dan mendeteksi dini aktivitas yang mencurigakan. OWASP Top 10 (2021), A07 Identification and
Authentication Failures.
"""

from collections.abc import Iterator

from pipeline.findings import Severity
from pipeline.registry import rule
from pipeline.visitors.lists import patterns_of
from pipeline.visitors.part import Part


@rule("VIS007", on=Part, severity=Severity.NOTE)
def login_probe(part: Part) -> Iterator[str]:
    """Yield where the part asks for a log-in or an office of administration."""
    if part.lacking and patterns_of("logins").search(part.path):
        yield "Pastikan panel hosting terlindung: ada yang mencari halaman masuk."
