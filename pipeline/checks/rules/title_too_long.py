"""Judul terlalu panjang.

## Mengapa penting
Judul panjang terpotong di ponsel, di hasil pencarian, dan saat dibagikan.

## Cara memperbaiki
Sisakan siapa melakukan apa. Tempat, waktu, dan nama lengkap kegiatan ditulis di ringkasan.

## Dasar
Juknis 2026 bagian B.2.a (judul singkat, jelas, dan mencerminkan isi).
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.writing.places import at_key
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule

_MOST = 100


@rule("ART001", on=Item, severity=Severity.NOTE)
def title_too_long(item: Item, _facts: Facts) -> Iterator[Told]:
    """Find a title of more than 100 letters and spaces."""
    length = len(item.front.title)
    if length > _MOST:
        message = f"Pendekkan judul menjadi paling banyak {_MOST} huruf; sekarang {length}."
        yield at_key(item, message, "title")
