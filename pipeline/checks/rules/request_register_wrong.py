"""Register permohonan informasi tidak dapat dibaca, atau isinya tidak cocok.

## Mengapa penting
Laporan tahunan layanan informasi dihitung dari register ini. Baris yang tidak terbaca membuat
jumlahnya salah tanpa ada yang tahu.

## Cara memperbaiki
Perbaiki baris yang ditunjuk, atau isi dengan `terbit register request`, yang memeriksa lebih
dahulu. Satu berkas untuk satu tahun: content/permohonan/2026.yml.

## Dasar
UU 14/2008 pasal 12 (laporan tahunan layanan informasi); Perki 1/2021 pasal 56; SK KMA
2-144/KMA/SK/VIII/2022 (register permohonan informasi).
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.privacy.identity_numbers import without_niks
from pipeline.content.item import Site
from pipeline.findings import Severity
from pipeline.registry import Told, rule


@rule("REG007", on=Site, severity=Severity.BLOCK)
def request_register_wrong(_site: Site, facts: Facts) -> Iterator[Told]:
    """Find what a register of requests may not hold; a key may be a person's number."""
    for file in facts.requests:
        for each in file.problems:
            yield Told(without_niks(each.message), each.line, each.column, file.path)
