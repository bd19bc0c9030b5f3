"""Kata depan di, ke, atau dari ditulis serangkai dengan kata sesudahnya.

## Mengapa penting
"Di" dan "ke" yang menunjuk tempat ditulis terpisah; yang dirangkai adalah awalan kata kerja.

## Cara memperbaiki
Pisahkan: "dimana" menjadi "di mana", "diruang sidang" menjadi "di ruang sidang".

## Dasar
EYD V, kata depan.
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.language.phrases import Phrases, is_name
from pipeline.checks.language.prose import prose_of
from pipeline.checks.words import joined_places
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule

_APART = joined_places()
_LISTED = Phrases(_APART)


@rule("BHS004", on=Item, severity=Severity.NOTE)
def preposition_joined(item: Item, _facts: Facts) -> Iterator[Told]:
    """Find a preposition written as one word with a place of the list."""
    for passage in prose_of(item):
        for found in _LISTED.find(passage):
            if not is_name(passage, found.at):
                message = f'Pisahkan "{found.text}" menjadi "{_APART[found.entry]}".'
                yield passage.told(item, found.at, message)
