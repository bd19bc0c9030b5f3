"""Tanda terima menyebut berkas yang tidak ada.

## Mengapa penting
Catatan tanpa berkas membingungkan pemeriksa, dan nama berkas itu dapat dipakai lagi.

## Cara memperbaiki
Bila berkasnya memang dihapus, hapus juga tanda terimanya. Bila tidak, kembalikan berkasnya dari
Git.

## Dasar
SOP pengisian konten (tais-06, Keterangan): data sesuai dengan dokumen aslinya.
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.files.receipts import published, receipts
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule


@rule("INT033", on=Item, severity=Severity.WARN)
def receipt_without_file(item: Item, _facts: Facts) -> Iterator[Told]:
    """Find a receipt for a file that the item does not publish."""
    names = {name for name, _, _ in published(item)}
    for name, beside in receipts(item).items():
        if name not in names:
            yield Told(f"Hapus tanda terima ini: {name} tidak dipakai naskahnya.", path=beside.path)
