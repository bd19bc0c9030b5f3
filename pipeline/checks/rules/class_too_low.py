"""Kelas persetujuan tulisan ini terlalu rendah.

## Mengapa penting
Tulisan tentang anak, korban, perkara yang dilindungi, atau pernyataan pimpinan harus dilihat Ketua
sebelum terbit. Kesalahan di sini melukai orang dan tidak dapat ditarik kembali.

## Cara memperbaiki
Isi `class: perhatian_khusus`. Kelas tidak diturunkan, juga bila tulisannya harus segera terbit.

## Dasar
SOP pengisian konten (tais-06) langkah 4 dan SOP pengelolaan konten (tabanan-e) langkah 5: yang
memerlukan perhatian khusus disetujui Ketua; SK KMA 144/KMA/SK/VIII/2007 pasal 8-10.
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.minimum_class import minimum_class
from pipeline.checks.writing.places import at_key
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule


@rule("PRI015", on=Item, severity=Severity.BLOCK)
def class_too_low(item: Item, facts: Facts) -> Iterator[Told]:
    """Find an item whose class is below what its own text asks for."""
    needed, reasons = minimum_class(item, facts)
    if needed == "perhatian_khusus" and item.front.review_class != needed:
        why = "; ".join(dict.fromkeys(f"{r.words} ({r.where})" for r in reasons[:3]))
        yield at_key(item, f"Isi `class: perhatian_khusus`: {why}.", "class")
