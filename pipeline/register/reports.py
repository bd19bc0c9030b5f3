"""Templates of obligatory reports: the time that the next one covers, its deadline, its parts.

Source: UU 14/2008 art. 12; Perki 1/2021 art. 56 (the report on information services: requests,
time, granted, refused, reasons; at most three months after the year); 2-144/2022 part IV.E.4.
"""

import datetime as dt

from pipeline.content.obligation import Obligation
from pipeline.content.spans_of_time import lateness, months_after
from pipeline.dates import MONTHS
from pipeline.register.covered import covered

SERVICES = "B4.01"
_NUMBERS = ("I", "II", "III", "IV")
_NAMES = {3: "Triwulan", 6: "Semester"}
_ROWS = (
    "Permohonan yang diterima",
    "Rata-rata waktu pelayanan, dalam hari kerja",
    "Permohonan yang dikabulkan seluruhnya",
    "Permohonan yang dikabulkan sebagian",
    "Permohonan yang ditolak",
    "Permohonan yang masih diproses",
    "Keberatan yang diterima",
)


def is_report(item: Obligation) -> bool:
    """Return whether an item is a report on equal parts of a year that are over."""
    months = item.period.months if item.period else None
    return item.vouched and item.looks == "back" and months in (1, *_NAMES, 12)


def last_ended(item: Obligation, day: dt.date) -> str:
    """Return the words for the newest time that is over on a day and that a report can be of."""
    months = (item.period and item.period.months) or 12
    part = (day.month - 1) // months
    year, number = (day.year, part) if part else (day.year - 1, 12 // months)
    if months in _NAMES:
        return f"{_NAMES[months]} {_NUMBERS[number - 1]} {year}"
    return f"{MONTHS[number - 1]} {year}" if months == 1 else f"Tahun {year}"


def deadline(item: Obligation, words: str) -> dt.date:
    """Return the last day for the report on a time, such as 31 March for that on a year.

    Raises ValueError where the words tell no time.
    """
    span = covered(words)
    if span is None or item.period is None:
        raise ValueError(words)
    after = span.last + dt.timedelta(days=1)
    return months_after(after, lateness(item, item.period)) - dt.timedelta(days=1)


def body_of(item: Obligation, to_fill: str) -> str:
    """Return the parts of a report as Markdown; `to_fill` stands where its writer writes."""
    if item.id != SERVICES:
        parts = ("## Ringkasan", f"{to_fill} hasilnya dalam beberapa kalimat.", "## Berkas")
        return "\n\n".join((*parts, f"{to_fill} cara membaca berkasnya.")) + "\n"
    rows = [f"| {row} | {to_fill} |" for row in _ROWS]
    table = "\n".join(("| Uraian | Jumlah |", "|---|---|", *rows))
    reasons = f"{to_fill} alasan menurut golongannya, tanpa nama pemohon dan isi permohonannya."
    return "\n\n".join(("## Ringkasan", table, "## Alasan penolakan", reasons)) + "\n"
