"""Tanggal ditulis dengan angka saja, bulan disingkat, atau bulan berhuruf kecil.

## Mengapa penting
"03-04-2026" dapat dibaca 3 April atau 4 Maret. Penulisan yang seragam memudahkan pencarian.

## Cara memperbaiki
Tulis hari, nama bulan, dan tahun: "20 November 2026".

## Dasar
Juknis 2026 bagian B.3.b (penulisan tanggal yang konsisten); EYD V, huruf kapital pada nama bulan.
"""

import re
from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.language.months import MONTHS, SHORT, month_number
from pipeline.checks.language.prose import prose_of
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule

_LOWER = "|".join(month.lower() for month in MONTHS)
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])"
_DATE = re.compile(
    rf"(?<![\w/.,-]){_DAY}"
    r"(?:(?P<mark>[/.-])(?P<number>0?[1-9]|1[0-2])(?P=mark)(?P<year>(?:19|20)\d\d)(?![\w/-]|\.\d)"
    rf"|[ ](?P<lower>{_LOWER})\b"
    rf"|[ ](?P<short>{'|'.join(SHORT)})\.?[ ](?P<of>(?:19|20)\d\d)(?!\w))"
)


@rule("BHS006", on=Item, severity=Severity.NOTE)
def date_form(item: Item, _facts: Facts) -> Iterator[Told]:
    """Find a date that is not written as day, name of the month and year; tables may be short."""
    for passage in prose_of(item):
        for found in _DATE.finditer(passage.text) if passage.has_digits else ():
            line = passage.text.rfind("\n", 0, found.start()) + 1
            if passage.text[line : line + 1] != "|":
                message = f'Tulis "{_whole(found)}", bukan "{found[0]}".'
                yield passage.told(item, found.start(), message)


def _whole(found: re.Match[str]) -> str:
    name = found["lower"] or found["short"]
    number = month_number(name) if name else int(found["number"])
    year = found["year"] or found["of"] or ""
    return f"{int(found['day'])} {MONTHS[number - 1]} {year}".rstrip()
