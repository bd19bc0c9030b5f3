"""Dokumen masih menyimpan nama penulis, aplikasi, atau riwayatnya.

## Mengapa penting
Siapa pun yang mengunduh dokumen dapat membaca siapa yang mengetiknya, dengan aplikasi apa, dan dari
berkas apa. Nama itu bukan bagian dari informasi publik.

## Cara memperbaiki
Serahkan naskah aslinya dengan `terbit intake`: yang tampil di halaman tidak berubah. Dokumen
bertanda tangan elektronik tidak dipersoalkan, karena satu bita yang berubah membatalkan tanda
tangannya.

## Dasar
UU 27/2022 (Pelindungan Data Pribadi) pasal 4 dan 16; ISO 32000-2 bagian 14.3.
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.files.documents import pdf_of
from pipeline.content.beside import DocumentFile
from pipeline.findings import Severity
from pipeline.pdf.facts import Mark, Names
from pipeline.registry import rule


@rule("DOC005", on=DocumentFile, severity=Severity.BLOCK)
def document_names_author(document: DocumentFile, facts: Facts) -> Iterator[str]:
    """Find names of people and programs in the metadata of a PDF that is not signed."""
    pdf = pdf_of(document, facts)
    if pdf is None or pdf.has(Mark.SIGNED):
        return
    if found := _found(pdf.structure.names):
        yield f"Hapus {', '.join(found)} dari {document.document.file} dengan terbit intake."


def _found(names: Names) -> list[str]:
    told = {
        "nama penulis": names.author,
        "nama aplikasi pembuat": names.program,
        "metadata lain": names.others,
    }
    return [word for word, there in told.items() if there]
