"""Panggilan menyebut nama anak.

## Mengapa penting
Panggilan boleh menyebut nama dan alamat terakhir pihak yang dipanggil, dan tidak lebih. Anaknya
tidak dipanggil, dan tidak boleh dikenali.

## Cara memperbaiki
Hapus nama anak dari panggilan. Nomor perkara dan nama pihak sudah cukup.

## Dasar
PP 9/1975 pasal 27; KHI pasal 138; UU 23/2002 jo. UU 35/2014 (Perlindungan Anak) pasal 64.
"""

import re
from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.privacy.reading import reading_of
from pipeline.content.item import Item
from pipeline.content.kinds import Summons
from pipeline.findings import Severity
from pipeline.registry import Told, rule

_CHILD = re.compile(
    r"\b(?:[Aa]nak|[Pp]utra|[Pp]utri|[Aa]nak-anak)(?:nya)?(?: (?:kandung|angkat|pertama|kedua"
    r"|ketiga|mereka"
    r"|laki-laki|perempuan|yang|masing-masing))*,? (?:ber)?(?:nama|inisial):? [A-Z]"
    r"|\bhak asuh(?: atas)? (?:anak )?[A-Z][a-z]"
)
_SIGNS = ("anak", "anaknya", "putra", "putri", "asuh")


@rule("PRI022", on=Item, severity=Severity.BLOCK)
def child_named_in_summons(item: Item, facts: Facts) -> Iterator[Told]:
    """Find a child's name in a summons."""
    if not isinstance(item.front, Summons):
        return
    reading = reading_of(item, facts)
    for paragraph in reading.paragraphs if reading.scan.has(_SIGNS) else ():
        for found in _CHILD.finditer(paragraph.shown):
            line = paragraph.line(found.start())
            yield paragraph.text.told("Hapus nama anak dari panggilan ini.", line)
