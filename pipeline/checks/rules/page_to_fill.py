"""Halaman ini masih menunggu keterangan dari pengadilan.

## Mengapa penting
Warga mencari keterangan yang lengkap, misalnya nama pejabat dan nomor yang dapat dihubungi.

## Cara memperbaiki
Lengkapi isi halaman, lalu hapus baris yang sudah dikerjakan dari `to_fill`. Yang tertulis di
`to_adapt` masih contoh: sesuaikan, lalu hapus barisnya.

## Dasar
UU 14/2008 pasal 7 ayat (2): informasi publik harus akurat, benar, dan tidak menyesatkan.
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.writing.places import at_key
from pipeline.content.item import Item
from pipeline.content.kinds import Page, PublicInformation
from pipeline.findings import Severity
from pipeline.registry import Told, rule


@rule("CNT002", on=Item, severity=Severity.NOTE)
def page_to_fill(item: Item, _facts: Facts) -> Iterator[Told]:
    """Tell each line that the court itself still has to fill in, or that is an example."""
    if isinstance(item.front, Page | PublicInformation):
        for index, line in enumerate(item.front.to_fill):
            yield at_key(item, f"Pengadilan mengisi: {line}", "to_fill", index)
    if isinstance(item.front, PublicInformation):
        for index, line in enumerate(item.front.to_adapt):
            yield at_key(item, f"Pengadilan menyesuaikan: {line}", "to_adapt", index)
