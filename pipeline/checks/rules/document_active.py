"""Dokumen memuat skrip, lampiran, atau perintah.

## Mengapa penting
Dokumen untuk dibaca tidak perlu menjalankan apa pun. Skrip dapat mengirim data pembaca ke luar, dan
lampiran tidak ikut diperiksa.

## Cara memperbaiki
Serahkan naskah aslinya dengan `terbit intake`: bagian itu dihapus, dan yang tampil tidak berubah.

## Dasar
ISO 19005-2 bagian 6.5.1 dan 6.8; CWE-829.
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.files.documents import pdf_of
from pipeline.content.beside import DocumentFile
from pipeline.findings import Severity
from pipeline.pdf.facts import Mark
from pipeline.registry import rule

_WORDS = {
    Mark.SCRIPT: "skrip",
    Mark.LAUNCH: "perintah pembuka program",
    Mark.SENDS: "pengiriman isian",
    Mark.REMOTE: "tautan ke berkas lain",
    Mark.AUTOMATIC: "tindakan otomatis",
    Mark.EMBEDDED: "berkas lampiran",
    Mark.MULTIMEDIA: "suara atau video",
}


@rule("DOC009", on=DocumentFile, severity=Severity.BLOCK)
def document_active(document: DocumentFile, facts: Facts) -> Iterator[str]:
    """Find what acts, plays or is attached in a PDF."""
    pdf = pdf_of(document, facts)
    if pdf is not None and (found := [word for mark, word in _WORDS.items() if pdf.has(mark)]):
        yield f"Hapus {', '.join(found)} dari {document.document.file} dengan terbit intake."
