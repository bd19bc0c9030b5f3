"""Nama orang tua (bin, binti) atau nama alias seseorang terlihat dalam perkara yang dilindungi.

## Mengapa penting
"Bin", "binti", dan alias menunjuk satu orang tertentu, lebih tepat daripada nama lengkapnya.

## Cara memperbaiki
Hapus nama berikut bin, binti, atau aliasnya, dan tulis kedudukannya dalam perkara. Periksa juga
nama berkas.

## Dasar
SK KMA 144/KMA/SK/VIII/2007 pasal 8-10 dan lampiran; SK KMA 2-144/KMA/SK/VIII/2022.
"""

import re
from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.privacy.reading import reading_of
from pipeline.content.item import Item
from pipeline.content.kinds import Summons
from pipeline.findings import Severity
from pipeline.registry import Told, rule

_LINKED = re.compile(
    r"\b[A-Z][A-Za-z']{1,20}[ \n](?i:bin|binti|alias|als)\b\.?[ \n][A-Z]"
    r"|\b(?i:alias|als\.|atas nama|a\.n\.)[ \n][A-Z][a-z]{2}"
)
_IN_FILE = re.compile(r"[a-z][-_](?:bin|binti|alias)[-_][a-z]")


@rule("PRI011", on=Item, severity=Severity.BLOCK)
def lineage_or_alias(item: Item, facts: Facts) -> Iterator[Told]:
    """Find bin, binti, alias or "atas nama" with a name in an item about a guarded case."""
    reading = reading_of(item, facts)
    if isinstance(item.front, Summons) or not reading.reasons:
        return
    for paragraph in reading.paragraphs:
        for found in _LINKED.finditer(paragraph.shown):
            message = "Hapus nama dengan bin, binti, alias, atau atas nama; tulis kedudukannya."
            yield paragraph.told(message, found.start())
    for text in reading.file_names:
        if _IN_FILE.search(text.seen.lower()):
            yield Told("Ganti nama berkas atau foldernya: hapus nama orang.", line=text.line)
