"""Nomor Induk Kependudukan (NIK) seseorang terlihat.

## Mengapa penting
NIK dapat dipakai orang lain untuk berutang atau membuka rekening atas nama pemiliknya.

## Cara memperbaiki
Hapus nomornya dari tulisan atau nama berkas. Untuk menunjukkan bahwa datanya ada, cukup tulis
"NIK tercatat di kepaniteraan".

## Dasar
UU 27/2022 (Pelindungan Data Pribadi) pasal 4 dan 16.
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.identity_numbers import NIK, is_nik, masked
from pipeline.checks.texts import texts_of
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule


@rule("PRI001", on=Item, severity=Severity.BLOCK)
def nik_shown(item: Item, _facts: Facts) -> Iterator[Told]:
    """Find 16 digits that can be a NIK, however they are written, in any text of the item."""
    for text in texts_of(item):
        end = 0
        for match, line in text.find(NIK):
            if match.start() >= end and is_nik(match[1]):
                end = match.end(1)
                yield Told(f"Hapus NIK {masked(match[1])} dari sini.", line=line)
