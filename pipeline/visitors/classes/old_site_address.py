"""Pembaca mencari alamat situs yang lama.

## Mengapa penting
Tautan lama masih beredar di putusan, surat, dan Google. Pembaca yang mengikutinya mendapat halaman
tidak ditemukan.

## Cara memperbaiki
Tulis alamat lama dan penggantinya di site_config/redirects.yml, mulai dari yang paling sering
dicari.

## Dasar
SOP Pemeliharaan Website (PN Tais, langkah 3): aktivitas pengunjung dipantau berkala untuk mencegah
dan mendeteksi dini aktivitas yang mencurigakan. SK KMA 2-144/KMA/SK/VIII/2022: informasi mudah
diakses.
"""

from collections.abc import Iterator

from pipeline.findings import Severity
from pipeline.registry import rule
from pipeline.visitors.lists import patterns_of
from pipeline.visitors.part import Part


@rule("VIS015", on=Part, severity=Severity.NOTE)
def old_site_address(part: Part) -> Iterator[str]:
    """Yield where the part is an address of the old site."""
    if part.lacking and patterns_of("old").search(part.seen):
        yield "Tulis pengalihan di redirects.yml: ada yang mencari alamat lama."
