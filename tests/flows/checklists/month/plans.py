"""How often the court of the diary carries out each procedure, and the runs.yml that says so."""

import calendar
import datetime as dt
from typing import Any

import yaml

from tests.demo import ROOT
from tests.sop.test_sources import IDS

EVERY = {
    "tais-05": "month",
    "tais-10": "day",
    "tabanan-c": "month",
    "tabanan-d": "month",
    "tabanan-f": "month",
    "madiun-c": "month",
    "madiun-d": "month",
    "madiun-e": "month",
    "madiun-h": "week",
    "bangil": "week",
    "tais-01": "year",
    "tais-03": "year",
    "tais-04": "year",
}
SINCE = {sop: dt.date(2026, 11, 2) for sop in EVERY} | {
    "tais-10": dt.date(2026, 11, 16),
    "bangil": dt.date(2026, 11, 16),
}
# The notes of tabanan-c say: 1 minggu.
REPEATS = {("tabanan-c", 2), ("tabanan-c", 3), ("tabanan-c", 4)}
# The days by which the notes of madiun-c and madiun-d say that a month's work is done.
ON_DAY = {"madiun-c": 30, "madiun-d": 30}
REGISTER = {
    1: ("number", "requester", "description"),
    4: ("classification",),
    5: ("verification",),
    6: ("priority",),
    7: ("consideration",),
    8: ("approval",),
    9: ("handling",),
}
REGISTERED = ("tabanan-b", "madiun-b")
DECREES = ("tabanan-a", "madiun-a")


def runs_yml() -> str:
    """The court's own runs.yml with every procedure planned."""
    text = (ROOT / "site_config/runs.yml").read_text(encoding="utf-8")
    plain: dict[str, Any] = yaml.safe_load(text)["runs"]
    for sop in IDS:
        plan = plain.setdefault(sop, {})
        if sop in EVERY:
            plan |= {"every": EVERY[sop], "since": SINCE[sop]}
        else:
            plan |= {"every": "event"}
    return yaml.safe_dump({"runs": plain})


def name_of(every: str, day: dt.date) -> str:
    """The name of the period that a day lies in."""
    year, week, _ = day.isocalendar()
    names = {"day": day.isoformat(), "week": f"{year}-W{week}", "month": day.isoformat()[:7]}
    return names.get(every, str(day.year))


def stretch(name: str) -> tuple[dt.date, dt.date]:
    """The first and the last day of a period."""
    if "W" in name:
        first = dt.date.fromisocalendar(int(name[:4]), int(name[6:]), 1)
        return first, first + dt.timedelta(days=6)
    if len(name) == len("2026"):
        return dt.date(int(name), 1, 1), dt.date(int(name), 12, 31)
    if len(name) == len("2026-11"):
        year, month = int(name[:4]), int(name[5:])
        return dt.date(year, month, 1), dt.date(year, month, calendar.monthrange(year, month)[1])
    day = dt.date.fromisoformat(name[:10])
    return day, day
