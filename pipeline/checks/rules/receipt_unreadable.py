"""Tanda terima tidak terbaca.

## Mengapa penting
Tanda terima yang rusak tidak membuktikan apa pun: berkasnya dianggap belum diterima.

## Cara memperbaiki
Tanda terima dibuat oleh `terbit intake` dan tidak disunting. Kembalikan isinya dari Git, atau hapus
lalu serahkan lagi berkas aslinya.

## Dasar
SOP pengisian konten (tais-06, Keterangan): data sesuai dengan dokumen aslinya.
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.files.receipts import read
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule


@rule("INT032", on=Item, severity=Severity.BLOCK)
def receipt_unreadable(item: Item, _facts: Facts) -> Iterator[Told]:
    """Find every problem of a receipt, at its line."""
    for beside in item.receipts:
        for problem in read(beside).problems:
            yield Told(problem.message, problem.line, problem.column, beside.path)
