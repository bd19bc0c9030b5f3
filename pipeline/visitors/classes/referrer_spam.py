"""Pengunjung mengaku datang dari situs judi atau iklan.

## Mengapa penting
Nama situs itu ditaruh agar muncul di laporan pengunjung. Bila benar ada orang yang datang dari
sana, mungkin situs pengadilan ditautkan atau ditiru oleh situs judi.

## Cara memperbaiki
Jangan membuka situs itu. Cari nama situs pengadilan di Google dengan kata judi, dan jalankan terbit
verify. Laporkan tiruan ke BSSN.

## Dasar
SOP Pemeliharaan Website (PN Tais, langkah 3): aktivitas pengunjung dipantau berkala untuk mencegah
dan mendeteksi dini aktivitas yang mencurigakan. Laporan BSSN 2024: sebagian besar penyusupan situs
pemerintah berupa judi daring.
"""

from collections.abc import Iterator

from pipeline.findings import Severity
from pipeline.registry import rule
from pipeline.visitors.lists import patterns_of
from pipeline.visitors.part import REFERER, Part


@rule("VIS012", on=Part, severity=Severity.NOTE)
def referrer_spam(part: Part) -> Iterator[str]:
    """Yield where the part comes from an advertiser."""
    if part.name == REFERER and patterns_of("spam").search(part.seen):
        yield "Jangan buka situs itu: ada yang mengaku datang dari situs judi."
