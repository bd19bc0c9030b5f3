"""Dokumen sumber bertanggal sesudah hari ini.

## Mengapa penting
Data tidak dapat bersumber dari dokumen yang belum ditandatangani. Biasanya tahunnya salah ketik.

## Cara memperbaiki
Isi `signed_on` dengan tanggal pada dokumen asli.

## Dasar
SOP pengisian konten (tais-06, Keterangan): data sesuai dengan naskah asli yang ditandatangani.
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.writing.places import at_key
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule


@rule("SRC003", on=Item, severity=Severity.WARN)
def source_signed_later(item: Item, facts: Facts) -> Iterator[Told]:
    """Find a document of the item, or one that it rests on, signed after the day of looking."""
    for key, documents in (("documents", item.front.documents), ("sources", item.front.sources)):
        for index, document in enumerate(documents):
            if document.signed_on is not None and document.signed_on > facts.as_of:
                message = f"Periksa tanggal {document.signed_on:%d-%m-%Y}: belum terjadi."
                yield at_key(item, message, key, index, "signed_on")
