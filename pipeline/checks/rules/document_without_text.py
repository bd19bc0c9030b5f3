"""Halaman dokumen berupa gambar tanpa lapisan teks.

## Mengapa penting
Tunanetra tidak dapat mendengarkannya, dan isinya tidak dapat dicari, disalin, atau diperiksa.

## Cara memperbaiki
Serahkan naskah aslinya dengan `terbit intake BERKAS --scan` supaya diberi lapisan teks. Lebih baik
lagi: serahkan PDF dari aplikasi asalnya, bukan hasil pindai.

## Dasar
UU 8/2016 pasal 24 (informasi yang dapat dijangkau penyandang disabilitas); WCAG 2.2 kriteria 1.4.5.
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.files.documents import pdf_of
from pipeline.content.beside import DocumentFile
from pipeline.findings import Severity
from pipeline.registry import rule

_SHOWN = 5


@rule("DOC006", on=DocumentFile, severity=Severity.WARN)
def document_without_text(document: DocumentFile, facts: Facts) -> Iterator[str]:
    """Find pages of a PDF that are pictures without words."""
    pdf = pdf_of(document, facts)
    if pdf is not None and (pages := pdf.without_text):
        shown = ", ".join(str(number) for number in pages[:_SHOWN])
        more = " dan lainnya" if pages[_SHOWN:] else ""
        yield f"Beri lapisan teks pada halaman {shown}{more} dari {document.document.file}."
