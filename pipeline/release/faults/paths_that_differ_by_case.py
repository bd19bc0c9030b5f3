"""Dua berkas situs bernama sama, kecuali huruf besar dan kecilnya.

## Mengapa penting
Sebagian hosting tidak membedakan huruf besar dan kecil, atau menulis huruf beraksen dengan cara
lain. Di sana dua berkas itu menjadi satu, dan pembaca mendapat isi yang salah.

## Cara memperbaiki
Ganti nama salah satunya, lalu bangun dan pasang lagi. Sebelum itu tidak ada yang dikirim.

## Dasar
SOP pengisian konten website (PN Tais, langkah 5): konten tampil sebagaimana disetujui. Lampiran
Standar Unicode 15 (UAX #15): satu huruf beraksen dapat ditulis dengan dua cara.
"""

import unicodedata
from collections.abc import Iterable, Iterator

from pipeline.findings import Finding, Place, Severity
from pipeline.registry import fault

FAULT = fault("REL001", __name__, severity=Severity.BLOCK)


def find(paths: Iterable[str]) -> Iterator[Finding]:
    """Yield each path, or folder of one, that is another's but for case or the way of accents."""
    known: dict[str, str] = {}
    for named in sorted({part for path in paths for part in _with_folders(path)}):
        other = known.setdefault(_folded(named), named)
        if other != named:
            yield FAULT.at(Place(named), f"Ganti nama ini; ada pula {other}.")


def _with_folders(path: str) -> Iterator[str]:
    parts = path.split("/")
    return ("/".join(parts[:count]) for count in range(1, len(parts) + 1))


def _folded(path: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFKD", path).casefold())
