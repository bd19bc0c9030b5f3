"""Dokumen informasi publik belum mempunyai tanggal tanda tangan.

## Mengapa penting
Umur dokumen menentukan apakah informasinya masih terkini. Tanpa tanggal, register hanya melihat
tanggal halamannya.

## Cara memperbaiki
Isi `signed_on` dengan tanggal dokumen aslinya ditandatangani.

## Dasar
SK KMA 2-144/KMA/SK/VIII/2022 Lampiran II (kolom waktu pembuatan informasi); UU 14/2008 pasal 9
ayat (3).
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.writing.places import at_key
from pipeline.content.item import Item
from pipeline.content.kinds import PublicInformation
from pipeline.findings import Severity
from pipeline.registry import Told, rule


@rule("REG003", on=Item, severity=Severity.WARN)
def document_without_date(item: Item, _facts: Facts) -> Iterator[Told]:
    """Find a document of public information that does not say when it was signed."""
    if not isinstance(item.front, PublicInformation):
        return
    for index, document in enumerate(item.front.documents):
        if document.signed_on is None:
            message = f"Isi `signed_on` untuk {document.file}: tanggal dokumennya ditandatangani."
            yield at_key(item, message, "documents", index, "file")
