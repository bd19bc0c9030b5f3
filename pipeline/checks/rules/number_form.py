"""Nilai uang atau bilangan bertingkat tidak ditulis menurut EYD.

## Mengapa penting
Biaya perkara harus terbaca tanpa ragu. "Rp. 50.000,-" ditulis dengan banyak cara yang berbeda.

## Cara memperbaiki
Rangkaikan Rp dengan angkanya tanpa titik dan spasi: "Rp50.000" atau "Rp50.000,00". Tulis "kedua"
atau "ke-2", bukan "ke-dua".

## Dasar
EYD V, singkatan mata uang; EYD V, angka dan bilangan.
"""

import re
from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.language.prose import prose_of
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule

_ORDINALS = ("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
_SIGNS = frozenset({"rp", "an", "ke-sepuluh", *(f"ke-{number}" for number in _ORDINALS)})
_NUMBER = re.compile(
    r"\b(?:[Rr][Pp]\.?[ ]{0,3}(?P<amount>\d{1,20}(?:\.\d{3}){0,9}(?:,\d\d)?)(?:,-+)?)"
    rf"|\bke-(?P<ordinal>{'|'.join(_ORDINALS)}|sepuluh)\b"
    r"|(?<!\d)(?P<decade>(?:19|20)\d0)an\b"
)


@rule("BHS008", on=Item, severity=Severity.NOTE)
def number_form(item: Item, _facts: Facts) -> Iterator[Told]:
    """Find an amount of money, an ordinal or a decade that EYD writes in another way."""
    for passage in prose_of(item):
        if _SIGNS.isdisjoint(passage.words):
            continue
        for found in _NUMBER.finditer(passage.text):
            right = _right(found)
            if right != found[0]:
                message = f'Tulis "{right}", bukan "{found[0]}".'
                yield passage.told(item, found.start(), message)


def _right(found: re.Match[str]) -> str:
    if found["decade"]:
        return f"{found['decade']}-an"
    if found["ordinal"]:
        return "pertama" if found["ordinal"] == "satu" else f"ke{found['ordinal']}"
    return f"Rp{found['amount']}"
