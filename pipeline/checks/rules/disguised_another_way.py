"""Nama disamarkan dengan cara yang tidak dipakai pengadilan ini.

## Mengapa penting
Inisial dan deretan x mudah ditebak, dan pembaca tidak dapat membedakan satu orang dari yang lain.

## Cara memperbaiki
Ikuti `anonymisation` di site_config/review.yml. Cara `status`: tulis kedudukannya dalam perkara,
misalnya TERDAKWA, ANAK KORBAN, atau SAKSI I, bernomor menurut urutan muncul.

## Dasar
SK KMA 144/KMA/SK/VIII/2007 lampiran; pemberitahuan Panitera MA 26 April 2016 (cara selain status
tidak dipakai).
"""

import re
from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.privacy.guarded import INITIALS
from pipeline.checks.privacy.reading import reading_of
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule

_BLANKED = re.compile(r"\b[xX]{3,}\b|[█■▇▓▒░]{2,}|\[\s?(?:disamarkan|dihapus|sensor)\s?\]")


@rule("PRI016", on=Item, severity=Severity.WARN)
def disguised_another_way(item: Item, facts: Facts) -> Iterator[Told]:
    """Find rows of x, and initials where the court names people by their status."""
    reading = reading_of(item, facts)
    if not reading.reasons:
        return
    by_status = facts.config.review.anonymisation == "status"
    for paragraph in reading.paragraphs:
        for found in _BLANKED.finditer(paragraph.shown):
            message = "Ganti deretan tanda ini dengan kedudukan orangnya dalam perkara."
            yield paragraph.told(message, found.start())
        for found in INITIALS.finditer(paragraph.shown) if by_status else ():
            message = "Ganti inisial dengan kedudukan orangnya, misalnya Terdakwa atau Saksi I."
            yield paragraph.told(message, found.start())
