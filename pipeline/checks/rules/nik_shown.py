"""Nomor Induk Kependudukan (NIK) seseorang terlihat.

## Mengapa penting
NIK dapat dipakai orang lain untuk berutang atau membuka rekening atas nama pemiliknya.

## Cara memperbaiki
Hapus nomornya dari tulisan atau nama berkas. Untuk menunjukkan bahwa datanya ada, cukup tulis
"NIK tercatat di kepaniteraan". Spasi, titik, huruf yang mirip angka, dan pemisah lain tidak
menyembunyikannya.

## Dasar
UU 27/2022 (Pelindungan Data Pribadi) pasal 4 dan 16.
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.privacy.identity_numbers import masked
from pipeline.checks.privacy.reading import reading_of
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule


@rule("PRI001", on=Item, severity=Severity.BLOCK)
def nik_shown(item: Item, facts: Facts) -> Iterator[Told]:
    """Find 16 digits that can be a NIK, however written; a PDF has a rule of its own."""
    for number in reading_of(item, facts).identities:
        if not number.family:
            message = f"Hapus NIK {masked(number.written)} dari sini."
            yield Told(message, line=number.line)
