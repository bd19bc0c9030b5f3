"""Tempat atau tanggal lahir seseorang terlihat dalam perkara yang dilindungi.

## Mengapa penting
Tempat dan tanggal lahir, apalagi bersama agama dan pekerjaan, cukup untuk mengenali seseorang.

## Cara memperbaiki
Hapus tempat dan tanggal lahirnya. Bila umur perlu disebut, cukup "dewasa" atau "anak".

## Dasar
SK KMA 144/KMA/SK/VIII/2007 lampiran; UU 27/2022 pasal 4; UU 11/2012 pasal 19.
"""

import re
from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.privacy.reading import reading_of
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule

_BIRTH = re.compile(
    r"\b(?:lahir|kelahiran|ttl)\b[^.;]{0,60}?\b(?:19|20)\d\d\b"
    r"|\btempat(?: dan |, ?| ?/ ?| )(?:tanggal|tgl\.?) lahir\b[^.;]{0,10}:"
    r"|\b(?:umur|usia) \d{1,2} tahun\b[^.;]{0,80}\b(?:agama|pekerjaan|pendidikan|kediaman|lahir)\b"
)
_SIGNS = ("lahir", "kelahiran", "ttl", "umur", "usia")


@rule("PRI012", on=Item, severity=Severity.BLOCK)
def birth_details(item: Item, facts: Facts) -> Iterator[Told]:
    """Find when or where somebody was born in an item about a guarded case."""
    reading = reading_of(item, facts)
    if not reading.scan.has(_SIGNS) or not reading.reasons:
        return
    for paragraph in reading.paragraphs:
        for found in _BIRTH.finditer(paragraph.low):
            message = "Hapus tempat dan tanggal lahir, agama, dan pekerjaan dari sini."
            yield paragraph.told(message, found.start())
