"""Alasan perceraian seseorang terlihat.

## Mengapa penting
Adanya gugatan cerai boleh diketahui, alasannya tidak: perselingkuhan, kekerasan, atau utang adalah
urusan pribadi para pihak dan anak mereka.

## Cara memperbaiki
Hapus alasannya. Statistik penyebab perceraian tanpa nama dan tanpa nomor perkara boleh tampil.

## Dasar
UU 7/1989 pasal 80 (sidang perceraian tertutup); SK KMA 144/KMA/SK/VIII/2007 pasal 9; UU 27/2022
pasal 4.
"""

import re
from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.privacy.reading import Reading, reading_of
from pipeline.checks.writing.scan import words
from pipeline.content.item import Item
from pipeline.content.kinds import Summons
from pipeline.findings import Severity
from pipeline.registry import Told, rule

_GROUNDS = (
    r"(?:selingkuh|berselingkuh|perselingkuhan|kdrt|kekerasan|judi|berjudi|perjudian|mabuk|mabuk-mabukan"
    r"|narkoba|(?:wanita|pria|perempuan|laki-laki)(?: idaman)? lain|pihak ketiga|ekonomi|nafkah"
    r"|meninggalkan|pertengkaran|perselisihan|cekcok|zina|berzina|impoten|mandul|murtad|poligami"
    r"|dipenjara|utang)"
)
_BECAUSE = re.compile(
    r"\b(?:karena|alasan|alasannya|sebab|disebabkan|akibat|lantaran|dipicu|gara-gara|penyebab|beralasan)\b"
    rf"[^.!?;]{{0,120}}?\b{_GROUNDS}\b"
)
_DIVORCE = ("perceraian", "cerai", "bercerai", "talak")
_SIGNS = words("""
    karena alasan alasannya sebab disebabkan akibat lantaran dipicu gara
    penyebab beralasan""")


@rule("PRI018", on=Item, severity=Severity.BLOCK)
def divorce_grounds(item: Item, facts: Facts) -> Iterator[Told]:
    """Find why somebody divorces, beside a case number or a name; statistics are nobody's."""
    reading = reading_of(item, facts)
    if not (reading.scan.has(_DIVORCE) and reading.scan.has(_SIGNS) and _is_somebodys(reading)):
        return
    for paragraph in reading.paragraphs:
        for found in _BECAUSE.finditer(paragraph.low):
            line = paragraph.line(found.start())
            yield paragraph.text.told("Hapus alasan perceraian dari sini.", line)


def _is_somebodys(reading: Reading) -> bool:
    front = reading.item.front
    if isinstance(front, Summons) or front.case is not None:
        return True
    if reading.teaches:
        return False
    return any(paragraph.cases for paragraph in reading.paragraphs) or bool(
        reading.reasons and reading.people
    )
