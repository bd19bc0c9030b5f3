"""Pengumuman serta-merta belum mempunyai tanggal berakhir.

## Mengapa penting
Pengumuman gangguan yang tetap tampil setelah gangguannya selesai membuat warga salah paham.

## Cara memperbaiki
Isi `expires_at` dengan hari pertama pengumuman tidak perlu tampil lagi. Tanggal itu boleh
diperpanjang.

## Dasar
UU 14/2008 pasal 10; SK KMA 2-144/KMA/SK/VIII/2022 bagian IV.F.
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.writing.places import at_key
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule


@rule("CNT007", on=Item, severity=Severity.BLOCK)
def serta_merta_without_end(item: Item, _facts: Facts) -> Iterator[Told]:
    """Find an item of class serta_merta that never goes away."""
    if item.front.review_class == "serta_merta" and item.front.expires_at is None:
        message = "Isi `expires_at`: hari pertama pengumuman serta-merta ini tidak tampil lagi."
        yield at_key(item, message, "class")
