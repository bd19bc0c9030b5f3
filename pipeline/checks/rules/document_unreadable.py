"""Dokumen terkunci, rusak, atau terlalu rumit untuk diperiksa.

## Mengapa penting
Warga tidak dapat membukanya, dan yang tidak terbaca tidak dapat diperiksa. Belum diperiksa tidak
sama dengan bersih.

## Cara memperbaiki
Simpan ulang dokumen dari aplikasi asalnya tanpa kata sandi, lalu serahkan dengan `terbit intake`.
Dokumen di atas 2.000 halaman dipecah.

## Dasar
UU 14/2008 pasal 7: informasi publik dapat diperoleh dengan mudah; CWE-20.
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.files.documents import reading_of
from pipeline.content.beside import DocumentFile
from pipeline.errors import UnfinishedError
from pipeline.findings import Severity
from pipeline.pdf.facts import Unread, Why
from pipeline.registry import rule

_TOLD: dict[Why, str] = {
    "password": "Simpan ulang {file} tanpa kata sandi.",
    "corrupt": "Simpan ulang {file} dari aplikasi asalnya: isinya rusak.",
    "no_pages": "Simpan ulang {file} dari aplikasi asalnya: tidak ada halamannya.",
    "odd_size": "Atur ukuran kertas {file}: ukuran halamannya tidak wajar.",
    "too_complex": "Pecah atau simpan ulang {file}: isinya terlalu banyak untuk diperiksa.",
    "not_finished": "Pecah atau simpan ulang {file}: memeriksanya terlalu lama.",
}


@rule("DOC007", on=DocumentFile, severity=Severity.BLOCK)
def document_unreadable(document: DocumentFile, facts: Facts) -> Iterator[str]:
    """Find a PDF that could not be read whole."""
    reading = reading_of(document, facts)
    if isinstance(reading, Unread):
        told = _TOLD[reading.why].format(file=document.document.file)
        if reading.why == "not_finished":
            # Another day, or another machine, may finish: it is no finding, and none is clean.
            raise UnfinishedError(told)
        yield told
