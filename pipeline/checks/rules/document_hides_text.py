"""Dokumen memuat tulisan atau gambar yang tidak terlihat, misalnya di bawah kotak hitam.

## Mengapa penting
Kotak hitam hanya menutupi gambar. Tulisan di bawahnya tetap dapat disalin, dicari, dan dibaca mesin
pencari: nama saksi atau anak yang disamarkan terbuka kembali.

## Cara memperbaiki
Serahkan naskah aslinya dengan `terbit intake BERKAS --scan`: setiap halaman dijadikan gambar
seperti yang terlihat, sehingga yang tertutup benar-benar hilang, lalu diberi lapisan teks. Cara
lain: hapus tulisannya di aplikasi asal, lalu simpan ulang sebagai PDF.

## Dasar
UU 27/2022 (Pelindungan Data Pribadi) pasal 16: data pribadi dilindungi dari pengungkapan yang tidak
sah; SK KMA 2-144/KMA/SK/VIII/2022 (pengaburan informasi).
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.files.documents import pdf_of
from pipeline.content.beside import DocumentFile
from pipeline.findings import Severity
from pipeline.pdf.facts import Mark, Pdf
from pipeline.registry import rule


@rule("DOC004", on=DocumentFile, severity=Severity.BLOCK)
def document_hides_text(document: DocumentFile, facts: Facts) -> Iterator[str]:
    """Find words, parts of a scan, layers and marks for redaction that a reader cannot see."""
    pdf = pdf_of(document, facts)
    if pdf is not None:
        yield from (f"{told} {document.document.file}." for told in _told(pdf))


def _told(pdf: Pdf) -> Iterator[str]:
    for number, page in enumerate(pdf.pages, start=1):
        if page.hidden:
            count = len(page.hidden)
            yield f"Hapus {count} kata yang tidak terlihat di halaman {number} dari"
        if page.covered_picture:
            yield f"Leburkan kotak yang menutupi pindaian di halaman {number} dari"
    if pdf.has(Mark.HIDDEN_LAYER):
        yield "Hapus lapisan tersembunyi dari"
    if pdf.has(Mark.REDACTION):
        yield "Terapkan penghapusan yang masih berupa tanda di"
