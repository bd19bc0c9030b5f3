"""Alamat terperinci terlihat dalam perkara yang dilindungi.

## Mengapa penting
Jalan, desa, atau RT/RW menunjukkan rumah korban, anak, atau pihak yang dilindungi.

## Cara memperbaiki
Tulis kabupaten atau kotanya saja. Alamat kantor pengadilan sendiri boleh lengkap.

## Dasar
SK KMA 144/KMA/SK/VIII/2007 lampiran (alamat disamarkan); UU 11/2012 pasal 19; Pedoman Pemberitaan
Ramah Anak (Peraturan Dewan Pers 1/2019).
"""

import re
from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.privacy.reading import reading_of
from pipeline.checks.writing.scan import words
from pipeline.content.item import Item
from pipeline.content.kinds import Summons
from pipeline.findings import Severity
from pipeline.registry import Told, rule

_ADDRESS = re.compile(
    r"\b(?:RT|RW|Rt|Rw)[. /]{0,2}\d{1,3}\b"
    r"|\b(?:Jl|Jln|Jalan|jalan|Gang|gang|Gg|Dusun|dusun|Dsn|Desa|desa|Kel|Kelurahan|kelurahan|Kec"
    r"|Kecamatan|kecamatan|Kampung|kampung|Nagari|Gampong|Perumahan|perumahan|Perum|Komplek|Kompleks)"
    r"\b\.? (?=[A-Z0-9])"
)
_SIGNS = words("""
    rt rw jl jln jalan gang gg dusun dsn desa kel kelurahan kec kecamatan kampung nagari gampong
    perumahan perum komplek kompleks""")


@rule("PRI013", on=Item, severity=Severity.BLOCK)
def detailed_address(item: Item, facts: Facts) -> Iterator[Told]:
    """Find an address below the regency in an item about a guarded case; a summons may have it."""
    reading = reading_of(item, facts)
    if isinstance(item.front, Summons) or not (reading.scan.has(_SIGNS) and reading.reasons):
        return
    own = facts.config.court.address.street
    for paragraph in reading.paragraphs:
        told: set[int] = set()
        for found in _ADDRESS.finditer(paragraph.shown):
            line = paragraph.line(found.start())
            if line not in told and not paragraph.shown.startswith(own, found.start()):
                told.add(line)
                message = "Hapus alamat terperinci dari sini; tulis kabupaten atau kotanya saja."
                yield paragraph.text.told(message, line)
