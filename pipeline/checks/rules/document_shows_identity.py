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

from pipeline.checks.facts import Facts
from pipeline.checks.files.documents import pdf_texts
from pipeline.checks.privacy.identity_numbers import identities_in, masked
from pipeline.checks.writing.scan import scan
from pipeline.content.beside import DocumentFile
from pipeline.findings import Severity
from pipeline.registry import rule

_DIGITS = 16


@rule("DOC008", on=DocumentFile, severity=Severity.BLOCK)
def document_shows_identity(document: DocumentFile, facts: Facts) -> Iterator[str]:
    """Find 16 digits that can be a NIK in the pages, notes, fields and metadata of a PDF."""
    told: dict[str, str] = {}
    for text, where in pdf_texts(document, facts):
        if scan(text.seen).run < _DIGITS:
            continue
        for identity in identities_in(text):
            told.setdefault(masked(identity.written), where)
    for number, where in told.items():
        yield f"Hapus NIK {number} dari {document.document.file}, {where}."
