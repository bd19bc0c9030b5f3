"""Foto memperlihatkan anak tanpa wajah yang ditutup atau tanpa persetujuan.

## Mengapa penting
Identitas anak wajib dijaga. Wajah di internet tidak dapat ditarik kembali.

## Cara memperbaiki
Tutup wajah setiap anak: `terbit intake FOTO --into NASKAH --cover KIRI,ATAS,LEBAR,TINGGI`. Lihat
hasilnya, isi `faces_covered: true`, dan catat persetujuan orang tua atau walinya di `consent`. Bila
ragu, pakai foto lain.

## Dasar
UU 11/2012 (Sistem Peradilan Pidana Anak) pasal 19; UU 27/2022 pasal 25; Juknis 2026 bagian B.3.
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.content.beside import PhotoFile
from pipeline.findings import Severity
from pipeline.registry import rule


@rule("PHO003", on=PhotoFile, severity=Severity.BLOCK)
def child_face_uncovered(photo: PhotoFile, _facts: Facts) -> Iterator[str]:
    """Find a photo of children with open faces or with no consent."""
    if photo.photo.people != "children":
        return
    if not photo.photo.faces_covered:
        yield f"Tutup wajah anak di foto {photo.photo.file}, lalu isi `faces_covered: true`."
    if not (photo.photo.consent or "").strip():
        yield f"Catat persetujuan orang tua atau wali untuk foto {photo.photo.file} di `consent`."
