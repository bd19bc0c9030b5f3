"""Naskah masih memuat tanda ISI dari naskah baru.

## Mengapa penting
Tanda ISI menandai bagian yang belum ditulis. Pembaca tidak boleh menemukannya di situs pengadilan.

## Cara memperbaiki
Ganti tanda ISI dengan keterangan yang sebenarnya, atau hapus baris itu bila tidak diperlukan.

## Dasar
SOP pengisian konten (tais-06 langkah 2): konsep disusun lengkap sebelum diperiksa.
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.writing.texts import texts_of
from pipeline.content.item import Item
from pipeline.content.placeholder import PLACEHOLDER
from pipeline.findings import Severity
from pipeline.registry import Told, rule


@rule("CNT013", on=Item, severity=Severity.BLOCK)
def placeholder_left(item: Item, _facts: Facts) -> Iterator[Told]:
    """Find what `terbit new` left for a person to fill in; a heading in capitals is none."""
    for text in texts_of(item):
        for _, line in text.find(PLACEHOLDER):
            yield Told("Ganti tanda ISI di baris ini dengan keterangan yang sebenarnya.", line=line)
