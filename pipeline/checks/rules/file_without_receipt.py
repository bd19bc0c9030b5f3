"""Foto, dokumen, atau rekaman belum melewati penerimaan.

## Mengapa penting
Foto dari ponsel menyimpan tempat pengambilan, dokumen menyimpan nama penulis dan tulisan di bawah
kotak hitam. Penerimaan membersihkannya dan mencatatnya; berkas tanpa catatan itu belum diperiksa.

## Cara memperbaiki
Keluarkan berkas ini dari folder naskah, lalu serahkan aslinya:
`terbit intake BERKAS --into NASKAH`. Jangan menyunting berkas sesudah diterima; bila perlu diubah,
ubah aslinya lalu serahkan lagi.

## Dasar
SOP pengisian konten (tabanan-e langkah 2): dokumen elektronik yang sah dan baku; UU 27/2022
(Pelindungan Data Pribadi) pasal 35.
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.files.digest import sha256_of
from pipeline.checks.files.receipts import published, read, receipts
from pipeline.checks.writing.places import at_key
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule


@rule("INT031", on=Item, severity=Severity.BLOCK)
def file_without_receipt(item: Item, _facts: Facts) -> Iterator[Told]:
    """Find a published file that no receipt covers, byte for byte."""
    known = receipts(item)
    for name, file, key in published(item):
        if name not in known:
            message = f"Serahkan {name} lewat terbit intake: tanda terimanya tidak ada."
            yield at_key(item, message, *key)
            continue
        receipt = read(known[name]).value  # receipt-unreadable tells of one without a value
        if receipt is not None and receipt.result.sha256 != sha256_of(file):
            message = f"Serahkan lagi {name} lewat terbit intake: isinya berubah sejak diterima."
            yield at_key(item, message, *key)
