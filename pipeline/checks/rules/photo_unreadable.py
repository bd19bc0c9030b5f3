"""Berkas foto rusak, terlalu besar ukurannya, atau bukan foto.

## Mengapa penting
Pembaca akan melihat gambar rusak. Foto yang metadatanya tidak terbaca juga tidak dapat dipastikan
bebas dari tempat pengambilan.

## Cara memperbaiki
Serahkan foto aslinya: `terbit intake FOTO --into NASKAH`. Bila ditolak, buka fotonya di penyunting
gambar, simpan ulang sebagai JPEG, lalu serahkan lagi.

## Dasar
CWE-409 (berkas kecil yang mengembang sangat besar); RFC 9110 bagian 8.3 (jenis isi yang benar).
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.files.pictures import read_whole
from pipeline.content.beside import PhotoFile
from pipeline.errors import UnfinishedError
from pipeline.findings import Severity
from pipeline.picture.bounds import MOST_PIXELS, TooManyPixelsError
from pipeline.registry import rule


@rule("PHO002", on=PhotoFile, severity=Severity.BLOCK)
def photo_unreadable(photo: PhotoFile, _facts: Facts) -> Iterator[str]:
    """Find a photo whose structure, pixels or metadata cannot be read within bounds."""
    name = photo.photo.file
    try:
        read_whole(photo.beside.file)
    except TooManyPixelsError:
        yield f"Perkecil foto {name} menjadi paling besar {MOST_PIXELS // 1_000_000} juta piksel."
    except (FileNotFoundError, PermissionError) as problem:
        raise UnfinishedError(f"{photo.beside.path} tidak dapat dibaca.") from problem
    except Exception:
        yield f"Simpan ulang foto {name} sebagai JPEG: berkas ini tidak terbaca sebagai foto."
