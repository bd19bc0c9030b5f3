"""Awalan di- ditulis terpisah dari kata kerjanya.

## Mengapa penting
"Di" yang membentuk kata kerja pasif adalah awalan. Bila dipisah, ia terbaca sebagai kata depan.

## Cara memperbaiki
Rangkaikan: "di umumkan" menjadi "diumumkan", "di laksanakan" menjadi "dilaksanakan".

## Dasar
EYD V, imbuhan.
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.language.phrases import Phrases
from pipeline.checks.language.prose import prose_of
from pipeline.checks.words import words
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule

_LISTED = Phrases(f"di {verb}" for verb in words("verbs"))


@rule("BHS005", on=Item, severity=Severity.NOTE)
def prefix_apart(item: Item, _facts: Facts) -> Iterator[Told]:
    """Find "di" standing apart from a verb of the list."""
    for passage in prose_of(item):
        for found in _LISTED.find(passage):
            joined = "".join(found.text.split())
            yield passage.told(item, found.at, f'Rangkaikan "{found.text}" menjadi "{joined}".')
