"""Judul hampir seluruhnya ditulis dengan huruf kapital.

## Mengapa penting
Kata yang seluruhnya kapital lebih lambat dibaca, dan pembaca layar dapat mengejanya huruf demi
huruf.

## Cara memperbaiki
Tulis judul seperti kalimat biasa. Tuliskan kepanjangan sebuah singkatan, misalnya "Indeks Kepuasan
Masyarakat (IKM)".

## Dasar
Juknis 2026 bagian B.1 (judul singkat, huruf kapital secukupnya); EYD V, huruf kapital.
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.language.prose import WORD
from pipeline.checks.words import words
from pipeline.checks.writing.places import at_key
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule

_MOST = 0.6


@rule("CNT001", on=Item, severity=Severity.WARN)
def title_in_capitals(item: Item, _facts: Facts) -> Iterator[Told]:
    """Find a title of which more than 60 % of the letters are capitals, abbreviations aside."""
    said = (word for word in WORD.findall(item.front.title) if word not in words("abbreviations"))
    letters = [letter for word in said for letter in word if letter.isalpha()]
    capitals = sum(letter.isupper() for letter in letters)
    if letters and capitals / len(letters) > _MOST:
        message = "Tulis judul dengan huruf kapital di awal kata saja, dan panjangkan singkatannya."
        yield at_key(item, message, "title")
