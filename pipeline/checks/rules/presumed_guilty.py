"""Seseorang disebut bersalah sebelum putusannya berkekuatan hukum tetap.

## Mengapa penting
Setiap orang dianggap tidak bersalah sampai ada putusan yang berkekuatan hukum tetap. Situs
pengadilan yang mendahului putusan merusak kepercayaan pada hakim.

## Cara memperbaiki
Tulis "terdakwa" atau "yang diduga". Bila putusannya sudah berkekuatan hukum tetap, sebutkan itu.

## Dasar
UU 48/2009 (Kekuasaan Kehakiman) pasal 8; UU 40/1999 (Pers) pasal 5; Kode Etik Jurnalistik pasal 3.
"""

import re
from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.privacy.reading import reading_of
from pipeline.checks.writing.scan import words
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule

_GUILTY = re.compile(
    r"(?<!terduga )(?<!diduga )(?<!dugaan )(?<!anak )"
    r"\b(?:pelaku(?! (?:usaha|ekonomi|industri|seni|umkm|pasar|wisata|perjalanan|pembangunan|budaya"
    r"|perubahan|jasa|kepentingan))|penjahat|koruptor|pembunuh|pemerkosa|maling|begal|pencuri|penipu"
    r"|penadah|pengedar|bandar (?:narkoba|judi))\b"
)
_SIGNS = words("""
    pelaku penjahat koruptor pembunuh pemerkosa maling begal pencuri penipu penadah pengedar
    bandar""")
_IN_COURT = re.compile(
    r"\b(?:terdakwa|tersangka|dakwaan|didakwa|sidang|persidangan|ditahan|vonis"
    r"|memvonis|divonis|dipidana|penjara|banding|kasasi|majelis hakim)\b"
)
_FINAL = re.compile(r"\b(?:berkekuatan hukum tetap|inkracht|inkrah|bht)\b")


@rule("PRI017", on=Item, severity=Severity.WARN)
def presumed_guilty(item: Item, facts: Facts) -> Iterator[Told]:
    """Find words of guilt in a paragraph about a case that is not told to be final."""
    reading = reading_of(item, facts)
    if not reading.scan.has(_SIGNS) or reading.teaches or _FINAL.search(reading.shown.lower()):
        return
    for paragraph in reading.paragraphs:
        if not (paragraph.cases or _IN_COURT.search(paragraph.low)):
            continue
        for found in _GUILTY.finditer(paragraph.low):
            message = f'Ganti "{found[0]}" dengan "terdakwa" atau "yang diduga".'
            yield paragraph.told(message, found.start())
