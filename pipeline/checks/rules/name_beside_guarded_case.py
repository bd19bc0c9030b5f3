"""Nama seseorang berdampingan dengan perkara yang identitasnya dilindungi.

## Mengapa penting
Dari nomor perkara dan nama, siapa saja dapat mengetahui siapa korban, anak, atau pihak dalam
perkara yang seharusnya tertutup.

## Cara memperbaiki
Ganti namanya dengan kedudukannya dalam perkara, misalnya "Terdakwa", "Saksi I", atau "Pemohon".
Nama hakim, panitera, penuntut umum, advokat, dan ahli boleh tetap, dengan jabatan di depannya.

## Dasar
SK KMA 144/KMA/SK/VIII/2007 pasal 8-10; SK KMA 2-144/KMA/SK/VIII/2022; UU 11/2012 pasal 19; Juknis
2026 bagian B.3.
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.privacy.people_named import is_kin
from pipeline.checks.privacy.reading import reading_of
from pipeline.content.item import Item
from pipeline.content.kinds import Summons
from pipeline.findings import Severity
from pipeline.registry import Told, rule


@rule("PRI010", on=Item, severity=Severity.BLOCK)
def name_beside_guarded_case(item: Item, facts: Facts) -> Iterator[Told]:
    """Find a person's name in a paragraph with the number of a guarded case."""
    reading = reading_of(item, facts)
    if isinstance(item.front, Summons) or not reading.reasons:
        return
    for paragraph, name in reading.people:
        if paragraph.cases and not (name.linked or is_kin(paragraph.without_cases, name)):
            message = f"Ganti nama {name.shown} dengan kedudukannya dalam perkara."
            yield paragraph.told(message, name.start)
