"""Berita memakai pujian yang berlebihan.

## Mengapa penting
Pengadilan memberitakan fakta. Pujian membuat pembaca ragu apakah yang lain juga dilebihkan.

## Cara memperbaiki
Ganti pujian dengan fakta yang dapat diperiksa, misalnya jumlah peserta atau waktu tunggu.

## Dasar
Juknis 2026 bagian B.2.c (menghindari bahasa hiperbola).
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.language.phrases import Phrases
from pipeline.checks.language.prose import Passage, prose_of
from pipeline.checks.words import words
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule

_PRAISE = Phrases(words("hyperbole"))
_TERMS = ("hukum", "kejadian", "rapat", "umum", "keadaan", "sidang", "biaya", "pengadilan", "beban")


@rule("ART005", on=Item, severity=Severity.NOTE)
def hyperbole(item: Item, _facts: Facts) -> Iterator[Told]:
    """Find a word of praise in anything but a standing page."""
    if not item.kind.dated:
        return
    for passage in prose_of(item):
        for found in _PRAISE.find(passage):
            if not _is_term(passage, found.at, found.entry):
                message = f'Ganti "{found.text}" dengan fakta yang dapat diperiksa.'
                yield passage.told(item, found.at, message)


def _is_term(passage: Passage, at: int, entry: str) -> bool:
    """Return whether "luar biasa" belongs to a term such as "upaya hukum luar biasa"."""
    before = passage.text[max(0, at - 40) : at].lower().split()
    return entry == "luar biasa" and bool(before) and before[-1] in _TERMS
