"""Penulis tidak ada di daftar orang yang mengerjakan situs.

## Mengapa penting
Penulis tidak boleh menyetujui tulisannya sendiri. Hal itu hanya dapat diperiksa bila penulisnya
dikenal.

## Cara memperbaiki
Pakai salah satu id di site_config/people.yml, atau minta admin situs menambahkan penulisnya.

## Dasar
SOP pengisian konten (tais-06 langkah 1 dan 3).
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.writing.places import at_key
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule


@rule("CNT005", on=Item, severity=Severity.BLOCK)
def unknown_author(item: Item, facts: Facts) -> Iterator[Told]:
    """Find an author whom site_config/people.yml does not have."""
    author = item.front.author
    if author is not None and author not in facts.config.people.people:
        message = f"Ganti penulis `{author}` dengan id yang ada di site_config/people.yml."
        yield at_key(item, message, "author")
