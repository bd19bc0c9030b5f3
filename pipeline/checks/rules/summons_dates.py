"""Jarak tanggal pada panggilan belum memenuhi syarat.

## Mengapa penting
Panggilan yang jaraknya kurang dapat dinyatakan tidak patut, dan sidang harus ditunda.

## Cara memperbaiki
Pengumuman kedua paling cepat satu bulan setelah yang pertama. Sidang paling cepat tiga bulan
setelah pengumuman kedua. Panggilan tetap tampil sampai hari sidang.

## Dasar
PP 9/1975 pasal 27; KHI pasal 138.
"""

import calendar
import datetime as dt
from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.writing.places import at_key
from pipeline.content.item import Item
from pipeline.content.kinds import Summons
from pipeline.findings import Severity
from pipeline.registry import Told, rule


@rule("CNT009", on=Item, severity=Severity.BLOCK)
def summons_dates(item: Item, _facts: Facts) -> Iterator[Told]:
    """Find announcements too close to each other or to the hearing, or an early end."""
    front = item.front
    if not isinstance(front, Summons):
        return
    least = _after(front.announced_first, 1)
    if front.announced_second < least:
        yield at_key(item, f"Umumkan kedua kalinya paling cepat {least:%d-%m-%Y}.", *_SECOND)
    least = _after(front.announced_second, 3)
    if front.hearing_on < least:
        yield at_key(item, f"Tetapkan sidang paling cepat {least:%d-%m-%Y}.", "hearing_on")
    if front.expires_at is None or front.expires_at < front.hearing_on:
        message = f"Isi `expires_at` paling cepat hari sidang: {front.hearing_on:%Y-%m-%d}."
        yield at_key(item, message, "expires_at")


_SECOND = ("announced_second",)


def _after(day: dt.date, months: int) -> dt.date:
    """Return the same day of a later month, or that month's last day."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
