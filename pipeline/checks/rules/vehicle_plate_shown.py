"""Nomor polisi kendaraan terlihat dalam tulisan tentang perkara yang dilindungi.

## Mengapa penting
Dari nomor polisi, tetangga dan kenalan mengetahui siapa pemilik atau penumpang kendaraannya.

## Cara memperbaiki
Tulis jenis kendaraannya saja, misalnya "satu sepeda motor". Pembaca tidak memerlukan nomornya.

## Dasar
SK KMA 144/KMA/SK/VIII/2007 pasal 8-10; UU 27/2022 (Pelindungan Data Pribadi) pasal 4: data yang
digabungkan dapat mengenali seseorang; Perpol 7/2021 (bentuk nomor registrasi kendaraan).
"""

import re
from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.privacy.reading import reading_of
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule

_AREA = "A[ABDEG]?|B[ABDEGHKLMNP]?|D[ABCDEGHKLMNRSTW]?|E[ABD]?|[FGHLMNRSTWZ]|K[BHTU]?|P[ABG]?"
_PLATE = re.compile(rf"\b(?:{_AREA})[ \n-]?[1-9]\d{{0,3}}[ \n-]?[A-Z]{{1,3}}\b")
_NAMED = re.compile(
    r"\b(?:nopol|no\.? ?pol|nomor (?:polisi|registrasi)|pelat|plat|tnkb|berpelat|bernomor)\b",
    re.IGNORECASE,
)
# Without such words, only the common length is a plate: "Blok B 12 A" is an address.
_COMMON = re.compile(r"[A-Z]{1,2}[ \n-]?\d{3,4}[ \n-]?[A-Z]{2,3}")
_BEFORE = 40


@rule("PRI023", on=Item, severity=Severity.WARN)
def vehicle_plate_shown(item: Item, facts: Facts) -> Iterator[Told]:
    """Find the plate of a vehicle in an item about a guarded case."""
    reading = reading_of(item, facts)
    if not reading.reasons:
        return
    for paragraph in reading.paragraphs:
        shown = paragraph.without_cases
        for found in _PLATE.finditer(shown):
            before = shown[max(0, found.start() - _BEFORE) : found.start()]
            if _COMMON.fullmatch(found[0]) or _NAMED.search(before):
                yield paragraph.told("Hapus nomor polisi kendaraan dari sini.", found.start())
