"""Berita kegiatan belum menyebut waktu, tempat, peserta, tujuan, dan hasilnya.

## Mengapa penting
Pembaca ingin tahu apa yang terjadi dan apa gunanya. Berita tanpa hasil hanya menjadi dokumentasi.

## Cara memperbaiki
Isi `activity` di bagian depan: `time`, `place`, `participants`, `purpose`, `result`.

## Dasar
Juknis 2026 bagian B.2.c (uraian kegiatan: waktu, tempat, peserta, tujuan, dan hasil).
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.language.phrases import Phrases
from pipeline.checks.language.prose import prose_of
from pipeline.checks.words import words
from pipeline.checks.writing.places import at_key
from pipeline.content.item import Item
from pipeline.content.kinds import Article
from pipeline.findings import Severity
from pipeline.registry import Told, rule

_ACTIVITIES = Phrases(words("activities"))


@rule("ART002", on=Item, severity=Severity.NOTE)
def activity_missing(item: Item, _facts: Facts) -> Iterator[Told]:
    """Find an article whose title names an activity, while `activity` is not filled in."""
    if not isinstance(item.front, Article) or item.front.activity is not None:
        return
    title = next(passage for passage in prose_of(item) if passage.key == ("title",))
    for found in _ACTIVITIES.find(title):
        message = (
            f"Isi `activity`: berita {found.entry} menyebut waktu, tempat, peserta, dan hasil."
        )
        yield at_key(item, message, "title")
        return
