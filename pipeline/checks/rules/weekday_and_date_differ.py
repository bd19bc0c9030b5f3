"""Nama hari tidak cocok dengan tanggalnya.

## Mengapa penting
Orang dapat datang ke pengadilan pada hari yang salah.

## Cara memperbaiki
Lihat kalender, lalu betulkan nama hari atau tanggalnya.

## Dasar
SOP pengisian konten (tais-06 langkah 3: akurasi informasi); UU 14/2008 pasal 7 ayat (2).
"""

import datetime as dt
import re
from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.language.months import DAYS, MONTHS, month_number
from pipeline.checks.language.prose import prose_of
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule

_AS_WRITTEN = {"jum'at": "Jumat", "jum’at": "Jumat", "ahad": "Minggu"}
_NAMES = "|".join((*DAYS, "Jum'at", "Jum’at", "Ahad"))
_DATE = re.compile(
    rf"(?P<day>\d{{1,2}})(?:[ ](?P<month>{'|'.join(MONTHS).lower()})[ ]"
    r"|[/-](?P<number>\d{1,2})[/-])(?P<year>\d{4})\b"
)
_BEFORE = re.compile(
    rf"(?P<range>(?:dan|sampai|s\.d\.|s/d|hingga|atau|[-–,/])[ ]{{0,2}})?\b(?P<name>{_NAMES})"
    r",?[ ]{1,2}\(?(?:tanggal[ ])?$",
    re.IGNORECASE,
)
_REACH = 40


@rule("ART004", on=Item, severity=Severity.WARN)
def weekday_and_date_differ(item: Item, _facts: Facts) -> Iterator[Told]:
    """Find a day of the week beside a date that falls on another day, or on none."""
    for passage in prose_of(item):
        for date in _DATE.finditer(passage.lower) if passage.has_digits else ():
            start = max(0, date.start() - _REACH)
            named = _BEFORE.search(passage.text[start : date.start()])
            message = _fault(named["name"], date) if named and not named["range"] else None
            if named and message:
                yield passage.told(item, start + named.start("name"), message)


def _fault(name: str, found: re.Match[str]) -> str | None:
    month = month_number(found["month"]) if found["month"] else int(found["number"])
    wanted = _AS_WRITTEN.get(name.lower(), name.capitalize())
    try:
        day = dt.date(int(found["year"]), month, int(found["day"]))
    except ValueError:
        return f'Betulkan tanggal "{found[0]}": tidak ada di kalender.'
    shown = f"{day.day} {MONTHS[month - 1]} {day.year}"
    real = DAYS[day.weekday()]
    return None if real == wanted else f"Periksa hari: {shown} jatuh pada hari {real}."
