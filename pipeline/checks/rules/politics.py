"""Tulisan menyebut partai atau kampanye politik.

## Mengapa penting
Pengadilan tidak memihak. Tulisan yang menyebut partai mudah dibaca sebagai dukungan.

## Cara memperbaiki
Hapus bagian itu, atau mintalah pimpinan membacanya. Berita tentang perkara pemilu dan sengketa
partai dibiarkan; tulislah pokok perkaranya.

## Dasar
Juknis 2026 bagian B.1 (tidak bermuatan politik); UU 20/2023 (netralitas ASN).
"""

import re
from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.language.phrases import Phrases
from pipeline.checks.language.prose import prose_of
from pipeline.checks.words import words
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule

_CAMPAIGN = Phrases(words("politics"))
_CASE = re.compile(
    r"\b(?:perkara|sengketa|gugatan|putusan|pidana|banding|netralitas|larangan)\b", re.I
)


@rule("ART007", on=Item, severity=Severity.NOTE)
def politics(item: Item, _facts: Facts) -> Iterator[Told]:
    """Find a party or a campaign in a passage that speaks of no case."""
    for passage in prose_of(item):
        for found in _CAMPAIGN.find(passage):
            if not _CASE.search(passage.text):
                message = f'Hapus, atau minta pimpinan membacanya: "{found.text}".'
                yield passage.told(item, found.at, message)
