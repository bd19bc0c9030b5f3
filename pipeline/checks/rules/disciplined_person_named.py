"""Hakim atau pegawai yang dijatuhi hukuman disiplin dikenali.

## Mengapa penting
Yang diumumkan hanya jumlah dan jenis hukumannya, dengan inisial dan satuan kerja. Identitas lengkap
dikecualikan dari informasi publik.

## Cara memperbaiki
Hapus nama lengkap dan NIP. Tulis inisial dan satuan kerjanya.

## Dasar
SK KMA 2-144/KMA/SK/VIII/2022 bagian IV.H (butir X12 dan T3.03 di katalog).
"""

import re
from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.privacy.employee_numbers import employee_numbers
from pipeline.checks.privacy.reading import Reading, reading_of
from pipeline.checks.writing.paragraphs import Paragraph
from pipeline.checks.writing.texts import Text
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule

_PUNISHED = re.compile(
    r"\b(?:dijatuhi|dikenai|dikenakan|menerima|mendapat|diberi|dijatuhkan)\b[^.;]{0,40}"
    r"\b(?:hukuman|sanksi)(?: disiplin)?\b(?! pidana| penjara)"
    r"|\b(?:hukuman|sanksi) disiplin\b[^.;]{0,60}\b(?:kepada|terhadap|atas nama|a\.n\.)"
    r"|\bdiberhentikan (?:tidak dengan|dengan tidak) hormat\b|\bptdh\b"
)
_DISCIPLINE = re.compile(r"\b(?:disiplin|kode etik|ptdh|tidak dengan hormat|dengan tidak hormat)\b")
_SIGNS = ("disiplin", "etik", "ptdh", "diberhentikan")


@rule("PRI019", on=Item, severity=Severity.BLOCK)
def disciplined_person_named(item: Item, facts: Facts) -> Iterator[Told]:
    """Find a full name or a NIP in a paragraph about a disciplinary sanction."""
    reading = reading_of(item, facts)
    if not reading.scan.has(_SIGNS):
        return
    for paragraph in reading.paragraphs:
        if not (_PUNISHED.search(paragraph.low) and _DISCIPLINE.search(paragraph.low)):
            continue
        for line in sorted(_lines_of_identity(reading, paragraph)):
            message = "Hapus nama lengkap dan NIP; tulis inisial dan satuan kerjanya."
            yield paragraph.text.told(message, line)


def _lines_of_identity(reading: Reading, paragraph: Paragraph) -> set[int]:
    shown = Text(paragraph.shown, paragraph.line(), in_body=paragraph.text.in_body)
    lines = {line for _, line in employee_numbers(shown)}
    for other, name in reading.everyone:
        if other is paragraph and len(name.words) > 1:
            lines.add(paragraph.line(name.start))
    return lines
