"""Permintaan mencoba keluar dari folder situs.

## Mengapa penting
Dengan titik ganda, penyerang mencoba membaca berkas server, misalnya daftar pengguna. Server yang
diatur baik menolaknya.

## Cara memperbaiki
Lihat kode jawabannya. Bila 200, periksa segera pengaturan server bersama penyedia hosting. Bila
400, 403, atau 404, cukup dicatat.

## Dasar
SOP Pemeliharaan Website (PN Tais, langkah 3): aktivitas pengunjung dipantau berkala untuk mencegah
dan mendeteksi dini aktivitas yang mencurigakan. OWASP Top 10 (2021), A01 Broken Access Control;
CWE-22; RFC 3986 bagian 5.2.4.
"""

from collections.abc import Iterator

from pipeline.findings import Severity
from pipeline.registry import rule
from pipeline.visitors.lists import patterns_of
from pipeline.visitors.part import TARGET, Part


@rule("VIS004", on=Part, severity=Severity.WARN)
def path_traversal(part: Part) -> Iterator[str]:
    """Yield where the part leads out of the site's folder."""
    if part.name == TARGET and patterns_of("traversal").search(part.seen):
        yield "Lihat kode jawabannya: ada percobaan keluar dari folder situs."
