"""Teks alternatif foto belum menggambarkan apa yang terlihat.

## Mengapa penting
Pembaca tunanetra hanya mengenal foto dari teks alternatifnya.

## Cara memperbaiki
Tulis siapa atau apa yang terlihat dan sedang apa, misalnya "Petugas menunjukkan papan alur layanan
kepada dua pengunjung". Jangan mengulang keterangan foto atau nama berkas.

## Dasar
WCAG 2.2 kriteria 1.1.1 (Konten Non-teks).
"""

import re
from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.content.beside import PhotoFile
from pipeline.findings import Severity
from pipeline.registry import rule

_FILE_NAME = re.compile(r"\S+\.(jpe?g|png|webp|gif|avif|heic|tiff?)|(img|dsc|wa|photo)[-_]?\d+\S*")
_ONLY_A_WORD = re.compile(r"(gambar|foto|image|picture|ilustrasi)\b[\W\d]*(\w+[\W\d]*)?")


@rule("PHO005", on=PhotoFile, severity=Severity.WARN)
def weak_alt_text(photo: PhotoFile, _facts: Facts) -> Iterator[str]:
    """Find an alternative text that repeats the caption, names a file, or says only "foto"."""
    alt, name = _bare(photo.photo.alt), photo.photo.file
    if alt == _bare(photo.photo.caption):
        yield f"Bedakan teks alternatif foto {name} dari keterangannya: tulis apa yang terlihat."
    elif _FILE_NAME.fullmatch(alt) or alt == _bare(name.rpartition("/")[2].partition(".")[0]):
        yield f"Ganti teks alternatif foto {name}: tulis apa yang terlihat, bukan nama berkas."
    elif _ONLY_A_WORD.fullmatch(alt):
        yield f"Lengkapi teks alternatif foto {name}: tulis siapa atau apa yang terlihat."


def _bare(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(".")
