"""Tulisan disampaikan sebagai gambar saja.

## Mengapa penting
Tulisan di dalam poster atau hasil pindai surat tidak terbaca oleh pembaca layar, tidak dapat
diperbesar dengan jelas, dan tidak ditemukan saat dicari.

## Cara memperbaiki
Ketik isi pokok gambar itu di badan tulisan: apa, kapan, di mana, untuk siapa. Gambarnya boleh tetap
dipasang. Surat sebaiknya menjadi dokumen PDF di `documents`.

## Dasar
WCAG 2.2 kriteria 1.4.5 (Gambar Tulisan); Juknis 2026 (tidak memakai gambar sebagai tulisan).
"""

import re
from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.content.beside import PhotoFile
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule

_OF_TEXT = re.compile(
    r"\b(poster|pamflet|brosur|selebaran|spanduk|banner|flyer|leaflet|infografis|e-?flyer|undangan"
    r"|tangkapan layar|screenshot|hasil pindai|scan|surat (edaran|undangan|keputusan|pengumuman)"
    r"|(teks|tulisan|isi) pengumuman|kartu ucapan|ucapan selamat)\b"
)
_ENOUGH_WORDS = 40


@rule("ACC005", on=Item, severity=Severity.WARN)
def text_as_picture(item: Item, _facts: Facts) -> Iterator[Told]:
    """Find a picture of a text beside a body too short to say what it says."""
    if not item.photos or len(item.body.split()) >= _ENOUGH_WORDS:
        return
    for photo in item.photos:
        if _OF_TEXT.search(_told_of(photo)):
            message = f"Ketik isi gambar {photo.photo.file} di badan tulisan."
            yield Told(message, photo.place.line, photo.place.column)


def _told_of(photo: PhotoFile) -> str:
    name = re.sub(r"[-_./]+", " ", photo.photo.file)
    return f"{photo.photo.alt} {photo.photo.caption} {name}".casefold()
