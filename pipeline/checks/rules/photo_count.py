"""Jumlah foto terlalu sedikit atau terlalu banyak.

## Mengapa penting
Terlalu banyak foto membuat halaman berat bagi pembaca dengan kuota terbatas. Liputan dengan satu
atau dua foto belum menceritakan kegiatannya.

## Cara memperbaiki
Pilih foto yang paling jelas: paling banyak 5 untuk berita, dan 3 sampai 6 untuk liputan foto.

## Dasar
Juknis 2026 bagian B.1-B.3 (1 sampai 5 foto); SOP peliputan (madiun-f langkah 4: memilih foto).
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.writing.places import at_key
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule

_LIMITS = {"berita": (0, 5), "peliputan": (3, 6)}


@rule("CNT006", on=Item, severity=Severity.WARN)
def photo_count(item: Item, _facts: Facts) -> Iterator[Told]:
    """Find an article or a coverage with too few or too many photos."""
    count = len(item.front.photos)
    least, most = _LIMITS.get(item.kind.folder, (count, count))
    if count > most:
        yield at_key(item, f"Pilih paling banyak {most} foto; sekarang ada {count}.", "photos")
    elif count < least:
        yield at_key(item, f"Tambahkan foto menjadi {least}-{most}; baru ada {count}.", "photos")
