"""Kata tidak baku.

## Mengapa penting
Bahasa situs pengadilan menjadi contoh. Kata yang ditulis berbeda-beda juga lebih sulit dicari.

## Cara memperbaiki
Ganti dengan bentuk baku yang disebut di pesan. Nama orang, lembaga, dan judul resmi tidak diubah.

## Dasar
Juknis 2026 bagian B.3.a (bahasa Indonesia yang baku); KBBI VI; EYD V.
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.language.phrases import Phrases, is_name
from pipeline.checks.language.prose import prose_of
from pipeline.checks.words import pairs
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule

_STANDARD = pairs("nonstandard")
_LISTED = Phrases(_STANDARD)


@rule("BHS002", on=Item, severity=Severity.NOTE)
def nonstandard_word(item: Item, _facts: Facts) -> Iterator[Told]:
    """Find a word of the curated list; a name within a sentence is left alone."""
    for passage in prose_of(item):
        for found in _LISTED.find(passage):
            if not is_name(passage, found.at):
                message = f'Ganti "{found.text}" dengan "{_STANDARD[found.entry]}".'
                yield passage.told(item, found.at, message)
