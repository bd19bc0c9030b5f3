"""Persetujuan orang yang terlihat di foto belum dicatat.

## Mengapa penting
Wajah adalah data pribadi. Orang berhak tahu dan setuju sebelum fotonya diterbitkan.

## Cara memperbaiki
Tulis di `consent` bagaimana mereka setuju, misalnya nomor formulir atau persetujuan lisan yang
dicatat.

## Dasar
UU 27/2022 (Pelindungan Data Pribadi) pasal 16 dan 20.
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.content.beside import PhotoFile
from pipeline.findings import Severity
from pipeline.registry import rule


@rule("PHO004", on=PhotoFile, severity=Severity.WARN)
def people_without_consent(photo: PhotoFile, _facts: Facts) -> Iterator[str]:
    """Find a photo of adults with no consent; child-face-uncovered speaks of children."""
    if photo.photo.people == "adults" and not (photo.photo.consent or "").strip():
        yield f"Catat persetujuan orang yang terlihat di foto {photo.photo.file} di `consent`."
