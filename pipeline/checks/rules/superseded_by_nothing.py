"""Pengganti halaman ini tidak ada atau tidak tampil.

## Mengapa penting
Pembaca halaman lama diarahkan ke penggantinya. Bila penggantinya tidak ada, mereka tersesat.

## Cara memperbaiki
Isi `superseded`, bagian `by`, dengan alamat pengganti yang tampil, atau hapus `superseded` bila
halaman ini ternyata masih berlaku.

## Dasar
Pedoman Pemberitaan Media Siber butir 5 (yang dicabut atau diralat ditautkan ke gantinya).
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.writing.places import at_key
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule


@rule("CNT020", on=Item, severity=Severity.BLOCK, wide=True)
def superseded_by_nothing(item: Item, facts: Facts) -> Iterator[Told]:
    """Find an item whose successor is itself or not there; what was withdrawn is told elsewhere."""
    told = item.front.superseded
    if told is None:
        return
    if told.by == item.address:
        yield at_key(item, "Isi alamat halaman lain: ini halaman itu sendiri.", "superseded", "by")
    elif facts.state_of(told.by) is None:
        yield at_key(item, f"Buat dulu penggantinya: {told.by} tidak ada.", "superseded", "by")
