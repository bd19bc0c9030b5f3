"""A status page with a day of every mark, an incident that is over, one that lasts, and work."""

import datetime as dt
from zoneinfo import ZoneInfo

from pipeline.monitor.availability import Stretch, Tally
from pipeline.monitor.status import DAYS, Happened, Mark, Status, Work

ZONE = ZoneInfo("Asia/Jakarta")
NOW = dt.datetime(2026, 11, 29, 12, 5, tzinfo=ZONE)
_DAY = dt.timedelta(days=1)
_ODD = {
    10: (Tally(ok=280, bad=8), 24),
    30: (Tally(paused=288), 24),
    60: (Tally(ok=40, bad=248), 24),
    70: (Tally(), 0),
}


def status(now: Mark = Mark.UP, **more: object) -> Status:
    """Return what the page of a court tells that was watched for 90 days."""
    first = NOW.date() - (DAYS - 1) * _DAY
    days = []
    for number in range(DAYS):
        tally, watched = _ODD.get(number, (Tally(ok=288), 24))
        day = first + number * _DAY
        days.append(Stretch(day, day, tally, watched, 24))
    told = {
        "court": "Pengadilan Negeri Contoh",
        "site": "https://pn-contoh.example",
        "made": NOW,
        "every": dt.timedelta(minutes=5),
        "now": now,
        "seen": NOW - dt.timedelta(minutes=3),
        "days": tuple(days),
        "incidents": (
            Happened("Sebagian halaman lambat dibuka", NOW - _DAY, None),
            Happened("Situs tidak dapat dibuka", NOW - 29 * _DAY, NOW - 28 * _DAY),
        ),
        "works": (Work(NOW + _DAY, NOW + _DAY + dt.timedelta(hours=2)),),
    }
    return Status(**{**told, **more})  # type: ignore[arg-type]
