"""Bagian pemilik informasi tidak ada di daftar bagian pengadilan.

## Mengapa penting
Setiap informasi harus jelas unit yang menguasainya, supaya ada yang memperbaruinya.

## Cara memperbaiki
Pakai salah satu id bagian di site_config/court.yml.

## Dasar
SK KMA 2-144/KMA/SK/VIII/2022 Lampiran II (kolom unit kerja yang menguasai informasi).
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.writing.places import at_key
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule


@rule("CNT004", on=Item, severity=Severity.BLOCK)
def unknown_section(item: Item, facts: Facts) -> Iterator[Told]:
    """Find a section that site_config/court.yml does not have."""
    known = facts.config.court.sections
    if item.front.section not in known:
        message = f"Ganti bagian `{item.front.section}` dengan salah satu dari: {', '.join(known)}."
        yield at_key(item, message, "section")
