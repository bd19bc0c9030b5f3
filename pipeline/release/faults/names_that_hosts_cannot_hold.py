"""Nama berkas situs tidak dapat disimpan di setiap hosting.

## Mengapa penting
Nama yang lebih panjang dari 255 bita, memuat garis miring terbalik, atau memuat karakter yang tidak
terlihat ditolak atau diubah oleh sebagian hosting. Situs yang terpasang lalu tidak lengkap.

## Cara memperbaiki
Ganti nama berkas atau folder itu, lalu bangun dan pasang lagi. Sebelum itu tidak ada yang dikirim.

## Dasar
SOP pengisian konten website (PN Tais, langkah 5): konten tampil sebagaimana disetujui. POSIX
(limits.h, NAME_MAX): kebanyakan sistem berkas menyimpan nama paling panjang 255 bita.
"""

import unicodedata
from collections.abc import Iterable, Iterator

from pipeline.findings import Finding, Place, Severity
from pipeline.registry import fault

FAULT = fault("REL002", __name__, severity=Severity.BLOCK)
_LONGEST = 255


def find(paths: Iterable[str]) -> Iterator[Finding]:
    """Yield each path with a part that is too long, or holds what no name may hold everywhere."""
    for path in sorted(paths):
        if any(not _holdable(part) for part in path.split("/")):
            shown = path.encode("unicode_escape").decode() if not path.isprintable() else path
            yield FAULT.at(Place(shown), "Ganti nama berkas ini dengan huruf kecil dan angka.")


def _holdable(part: str) -> bool:
    # A lone surrogate stands for a byte that is no text: no host would give it back.
    if any(unicodedata.category(letter) in ("Cc", "Cs", "Zl", "Zp") for letter in part):
        return False
    return "\\" not in part and len(part.encode()) <= _LONGEST and part == part.strip(" ")
