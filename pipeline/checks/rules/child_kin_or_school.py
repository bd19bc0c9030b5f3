"""Keluarga atau sekolah seorang anak terlihat dalam perkara anak.

## Mengapa penting
Nama orang tua, kakek, atau sekolah membuat anak dikenali, sekalipun namanya sendiri disamarkan.

## Cara memperbaiki
Hapus nama keluarga dan sekolahnya. Tulis "orang tua anak" atau "sebuah sekolah menengah".

## Dasar
UU 11/2012 (Sistem Peradilan Pidana Anak) pasal 19 dan 97; Pedoman Pemberitaan Ramah Anak
(Peraturan Dewan Pers 1/2019).
"""

import re
from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.privacy.people_named import is_kin
from pipeline.checks.privacy.reading import Reading, reading_of
from pipeline.content.item import Item
from pipeline.content.kinds import Summons
from pipeline.findings import Severity
from pipeline.registry import Told, rule

_SCHOOL = re.compile(
    r"\b(?:SD|SMP|SMA|SMK|MI|MTs|TK|PAUD|SDIT|SDN|SMPN|SMAN|SMKN|MIN|MTsN|MAN"
    r"|[Pp]ondok [Pp]esantren"
    r"|[Pp]esantren|MA(?= [Nn]egeri| [Ss]wasta| \d))"
    r"(?: (?:[Nn]egeri|[Ss]wasta|Islam|Kristen|Katolik|Terpadu)){0,2} (?:\d{1,3}\b|[A-Z][a-z])"
)


@rule("PRI014", on=Item, severity=Severity.BLOCK)
def child_kin_or_school(item: Item, facts: Facts) -> Iterator[Told]:
    """Find a relative's name or the name of a school in an item about a child's case."""
    reading = reading_of(item, facts)
    if isinstance(item.front, Summons) or not _of_a_child(reading):
        return
    for paragraph, name in reading.people:
        if is_kin(paragraph.without_cases, name):
            message = f"Hapus nama {name.shown}, keluarga anak, dari sini."
            yield paragraph.told(message, name.start)
    for paragraph in reading.paragraphs:
        for found in _SCHOOL.finditer(paragraph.shown):
            line = paragraph.line(found.start())
            yield paragraph.text.told("Hapus nama sekolah anak dari sini.", line)


def _of_a_child(reading: Reading) -> bool:
    """Return whether a child may be known from the item; in a divorce the kin are no child's."""
    return bool(reading.reasons) and (
        reading.scan.has(("anak",)) or any(reason.kind == "age" for reason in reading.reasons)
    )
