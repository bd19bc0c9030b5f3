"""Perkara yang disebut belum diberi klasifikasi.

## Mengapa penting
Nomor perkara Pid.B, Pid.Sus, dan Pdt.G belum menunjukkan apakah identitas di dalamnya dilindungi;
perceraian dan pencurian bisa bernomor serupa. Klasifikasi yang menentukan.

## Cara memperbaiki
Isi `case` dengan nomor dan klasifikasi perkara menurut SIPP, misalnya
`case: {number: 12/Pdt.G/2026/PN Cth, classification: wanprestasi}`.

## Dasar
SK KMA 144/KMA/SK/VIII/2007 pasal 8-10; SK KMA 2-144/KMA/SK/VIII/2022.
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.privacy.guarded import CASE_SIGNS
from pipeline.checks.privacy.reading import reading_of
from pipeline.content.case_numbers import Guard
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule


@rule("PRI021", on=Item, severity=Severity.WARN)
def case_not_classified(item: Item, facts: Facts) -> Iterator[Told]:
    """Find a case that only its subject can judge, in an item that names no subject."""
    reading = reading_of(item, facts)
    if item.front.case is not None or not reading.scan.has(CASE_SIGNS) or reading.reasons:
        return
    for paragraph in reading.paragraphs:
        for case in reading.real_cases(paragraph):
            if case.guard is Guard.BY_SUBJECT:
                message = f"Isi `case` dengan klasifikasi perkara {case}."
                yield paragraph.told(message, case.start)
                return
