"""Foto masih menyimpan tempat pengambilannya.

## Mengapa penting
Siapa pun yang mengunduh foto dapat membaca titik koordinatnya. Rumah saksi juga punya titik
koordinat.

## Cara memperbaiki
Hapus berkas ini dari folder naskah, lalu serahkan fotonya: `terbit intake FOTO --into NASKAH`.
Tempatnya hilang, gambarnya tetap.

## Dasar
UU 27/2022 (Pelindungan Data Pribadi) pasal 4; UU 11/2012 pasal 19.
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.files.pictures import has_place
from pipeline.content.beside import PhotoFile
from pipeline.findings import Severity
from pipeline.registry import rule


@rule("PHO001", on=PhotoFile, severity=Severity.BLOCK)
def photo_with_location(photo: PhotoFile, _facts: Facts) -> Iterator[str]:
    """Find a place in the photo's metadata."""
    try:
        located = has_place(photo.beside.file)
    except Exception:
        return  # photo-unreadable reads the same metadata, and says so
    if located:
        name = photo.photo.file
        yield f"Serahkan lagi foto {name} lewat terbit intake: tempatnya masih tersimpan."
