"""Nomor identitas seseorang ada di dalam dokumen.

## Mengapa penting
NIK dapat dipakai orang lain untuk berutang atau membuka rekening atas nama pemiliknya. Dokumen yang
diunduh tidak dapat ditarik kembali.

## Cara memperbaiki
Hapus nomornya di naskah asli, simpan ulang sebagai PDF, lalu serahkan dengan `terbit intake`.
Jangan hanya menutupnya dengan kotak.

## Dasar
UU 27/2022 (Pelindungan Data Pribadi) pasal 16: data pribadi dilindungi dari pengungkapan yang tidak
sah; UU 23/2006 pasal 85 (data pribadi penduduk).
"""

from collections.abc import Iterator

from pipeline.checks.documents import pdf_texts
from pipeline.checks.facts import Facts
from pipeline.checks.identity_numbers import NIK, is_nik, masked
from pipeline.content.item import DocumentFile
from pipeline.findings import Severity
from pipeline.registry import rule


@rule("DOC008", on=DocumentFile, severity=Severity.BLOCK)
def document_shows_identity(document: DocumentFile, facts: Facts) -> Iterator[str]:
    """Find 16 digits that can be a NIK in the pages, notes, fields and metadata of a PDF."""
    told: dict[str, str] = {}
    for text, where in pdf_texts(document, facts):
        for match, _ in text.find(NIK):
            if is_nik(match[1]):
                told.setdefault(masked(match[1]), where)
    for number, where in told.items():
        yield f"Hapus NIK {number} dari {document.document.file}, {where}."
