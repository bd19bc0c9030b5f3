"""Tulisan berbunyi seperti iklan.

## Mengapa penting
Situs pengadilan tidak mempromosikan barang atau jasa siapa pun. Iklan juga tanda situs disusupi.

## Cara memperbaiki
Hapus ajakan membeli dan nama penjualnya. Bila kata itu bagian dari perkara, biarkan; ini catatan.

## Dasar
Juknis 2026 bagian B.1 (tidak memuat promosi komersial).
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.language.phrases import Phrases
from pipeline.checks.language.prose import prose_of
from pipeline.checks.words import words
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule

_SELLING = Phrases(words("advertising"))


@rule("ART006", on=Item, severity=Severity.NOTE)
def advertising(item: Item, _facts: Facts) -> Iterator[Told]:
    """Find a word that sells."""
    for passage in prose_of(item):
        for found in _SELLING.find(passage):
            yield passage.told(item, found.at, f'Hapus kalimat iklan: "{found.text}".')
