"""Nomor Kartu Keluarga (KK) terlihat.

## Mengapa penting
Dengan nomor KK, orang lain dapat mendaftarkan kartu telepon atau mencari data seluruh keluarga.

## Cara memperbaiki
Hapus nomornya dari tulisan atau nama berkas.

## Dasar
UU 27/2022 (Pelindungan Data Pribadi) pasal 4 dan 16; UU 23/2006 pasal 79.
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.privacy.identity_numbers import masked
from pipeline.checks.privacy.reading import reading_of
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule


@rule("PRI006", on=Item, severity=Severity.BLOCK)
def family_card_shown(item: Item, facts: Facts) -> Iterator[Told]:
    """Find 16 digits after the name of a family card; without that name it is nik-shown's."""
    for number in reading_of(item, facts).identities:
        if number.family:
            message = f"Hapus nomor KK {masked(number.written)} dari sini."
            yield Told(message, line=number.line)
