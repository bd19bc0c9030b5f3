"""Tanggal koreksi lebih awal daripada tanggal tulisannya.

## Mengapa penting
Pembaca tidak dapat mengetahui kapan kekeliruan diperbaiki.

## Cara memperbaiki
Isi tanggal koreksi dengan hari perbaikannya.

## Dasar
Pedoman Pemberitaan Media Siber butir 5 (koreksi memuat waktu perbaikan).
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.writing.places import at_key
from pipeline.content.fields import Dated
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule


@rule("CNT010", on=Item, severity=Severity.WARN)
def correction_before_date(item: Item, _facts: Facts) -> Iterator[Told]:
    """Find a correction dated before the item it corrects."""
    if not isinstance(item.front, Dated):
        return
    for index, correction in enumerate(item.front.corrections):
        if correction.date < item.front.date:
            message = (
                f"Periksa tanggal koreksi {correction.date:%d-%m-%Y}: "
                f"tulisannya sendiri bertanggal {item.front.date:%d-%m-%Y}."
            )
            yield at_key(item, message, "corrections", index, "date")
