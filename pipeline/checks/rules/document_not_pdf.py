"""Dokumen bukan PDF, atau berakhiran .pdf tetapi isinya lain.

## Mengapa penting
Peramban tidak dapat membuka berkas yang jenisnya tidak sesuai dengan namanya.

## Cara memperbaiki
Simpan ulang dokumen sebagai PDF dari aplikasi asalnya; jangan hanya mengganti namanya. Data boleh
diberikan sebagai .csv, .ods, atau .xlsx.

## Dasar
ISO 32000-2 bagian 7.5.2 (kepala berkas PDF); RFC 9110 bagian 8.3 (jenis isi yang benar).
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.content.beside import DocumentFile
from pipeline.errors import UnfinishedError
from pipeline.findings import Severity
from pipeline.registry import rule

_PDF = b"%PDF-"
_DATA = (".csv", ".ods", ".xlsx")


@rule("DOC002", on=DocumentFile, severity=Severity.WARN)
def document_not_pdf(document: DocumentFile, _facts: Facts) -> Iterator[str]:
    """Find a document of another type than PDF or data, or a PDF by name only."""
    name = document.document.file
    if name.endswith(".pdf"):
        if _start_of(document) != _PDF:
            yield f"Simpan ulang {name} sebagai PDF: isinya bukan PDF."
    elif not name.endswith(_DATA):
        yield f"Simpan {name} sebagai PDF supaya semua orang dapat membukanya."


def _start_of(document: DocumentFile) -> bytes:
    try:
        with document.beside.file.open("rb") as file:
            return file.read(len(_PDF))
    except OSError as problem:
        message = f"{document.beside.path} tidak dapat dibaca: {problem.strerror}."
        raise UnfinishedError(message) from problem
