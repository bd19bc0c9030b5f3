"""Berkas dokumen berbeda dengan sidik jari yang dicatat.

## Mengapa penting
Pejabat menjamin dokumen yang dilihatnya. Berkas yang berubah sesudahnya belum dijamin siapa pun.

## Cara memperbaiki
Kembalikan berkas yang benar. Bila dokumennya memang diganti, mintalah pejabatnya memeriksa lagi,
lalu isi `sha256` dengan sidik jari yang disebut di pesan.

## Dasar
SOP pengisian konten (tais-06, Keterangan): data sesuai dengan dokumen asli yang ditandatangani.
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.files.digest import sha256_of
from pipeline.content.beside import DocumentFile
from pipeline.findings import Severity
from pipeline.registry import rule


@rule("DOC001", on=DocumentFile, severity=Severity.BLOCK)
def document_changed(document: DocumentFile, _facts: Facts) -> Iterator[str]:
    """Find a document whose SHA-256 is not the one that its officer vouched for."""
    found = sha256_of(document.beside)
    if found != document.document.sha256:
        yield (
            f"Periksa lagi {document.document.file} bersama {document.document.officer}: "
            f"berkasnya berubah. Sidik jarinya sekarang {found}."
        )
