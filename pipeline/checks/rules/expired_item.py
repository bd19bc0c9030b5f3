"""Masa tayang halaman ini sudah habis.

## Mengapa penting
Halaman tidak tampil lagi bagi pembaca. Kadang-kadang masa tayangnya sebenarnya masih perlu
diperpanjang.

## Cara memperbaiki
Tidak perlu apa-apa bila memang sudah selesai. Bila masih perlu tampil, ganti `expires_at`.

## Dasar
UU 14/2008 pasal 7 ayat (2): informasi publik tidak boleh menyesatkan.
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.writing.places import at_key
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule


@rule("CNT012", on=Item, severity=Severity.NOTE)
def expired_item(item: Item, facts: Facts) -> Iterator[Told]:
    """Tell that readers no longer see an item."""
    if item.front.expires_at is not None and item.state(facts.as_of) == "expired":
        message = (
            f"Perpanjang `expires_at` bila masih perlu tampil: "
            f"halaman ini tidak tampil sejak {item.front.expires_at:%d-%m-%Y}."
        )
        yield at_key(item, message, "expires_at")
