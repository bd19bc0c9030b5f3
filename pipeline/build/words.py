"""How dates, months and numbers are written for Indonesian readers."""

import datetime as dt

from pipeline.dates import MONTHS, long_date

__all__ = [
    "DAYS",
    "MONTHS",
    "count",
    "last_day",
    "long_date",
    "moment",
    "month_name",
    "weekday_date",
]

DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")


def last_day(unseen: dt.date) -> dt.date:
    """Return the last day something is seen, given the first day it is not."""
    return unseen - dt.timedelta(days=1)


def weekday_date(day: dt.date) -> str:
    """Return `Jumat, 20 November 2026`."""
    return f"{DAYS[day.weekday()]}, {long_date(day)}"


def month_name(month: int) -> str:
    """Return the name of a month from 1 to 12."""
    return MONTHS[month - 1]


def count(number: int) -> str:
    """Return a number with a point between the thousands: `1.240`."""
    return f"{number:,}".replace(",", ".")


def moment(written: str) -> str:
    """Return `Selasa, 1 Desember 2026, pukul 08.30` for `2026-12-01 08.30`."""
    day, time = written.split(" ")
    return f"{weekday_date(dt.date.fromisoformat(day))}, pukul {time}"
