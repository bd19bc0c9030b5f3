"""Dokumen menyebut berkas yang digantikannya, tetapi sebutannya keliru.

## Mengapa penting
Pembaca memakai versi terbaru. Bila urutannya keliru, dokumen yang sudah tidak berlaku dapat tampil
sebagai yang berlaku, atau dokumen yang berlaku tidak tampil.

## Cara memperbaiki
Isi `replaces` dengan nama berkas lain di daftar `documents` halaman yang sama. Satu berkas lama
hanya digantikan oleh satu berkas baru, dan urutannya tidak boleh berputar.

## Dasar
UU 14/2008 Pasal 7 ayat (2): informasi publik yang akurat, benar, dan tidak menyesatkan.
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.writing.places import at_key
from pipeline.content.fields import Document
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule


@rule("DOC003", on=Item, severity=Severity.BLOCK)
def document_replaces_wrongly(item: Item, _facts: Facts) -> Iterator[Told]:
    """Find a document that replaces no file of the item, one replaced already, or itself."""
    documents = item.front.documents
    names = {document.file for document in documents}
    taken: set[str] = set()
    for index, document in enumerate(documents):
        if document.replaces is None:
            continue
        fault = _fault(document, names, taken, documents)
        taken.add(document.replaces)
        if fault:
            yield at_key(item, fault, "documents", index, "replaces")


def _fault(
    document: Document, names: set[str], taken: set[str], documents: tuple[Document, ...]
) -> str | None:
    if document.replaces not in names:
        return f"Sebut {document.replaces} di `documents`, atau hapus `replaces`."
    if document.replaces in taken:
        return f"Hapus `replaces` ini: {document.replaces} sudah digantikan berkas lain."
    if _goes_round(document, {known.file: known for known in documents}):
        return "Betulkan `replaces`: urutan versinya berputar ke berkas ini lagi."
    return None


def _goes_round(document: Document, by_file: dict[str, Document]) -> bool:
    seen: set[str] = set()
    at: Document | None = document
    while at is not None and at.file not in seen:
        seen.add(at.file)
        at = by_file.get(at.replaces or "")
    return at is not None
