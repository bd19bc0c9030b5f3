"""Every state of the demo court on ten days, computed by another way, and the same.

The other way reads the files with a plain YAML reader, counts months that have passed instead of
adding months to a day, and looks for the last day by walking through the calendar.
"""

import datetime as dt
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from pipeline.config.hours import working_calendar
from pipeline.config.load import load_config
from pipeline.content.catalogue import FILE, load_catalogue
from pipeline.content.load import load_site
from pipeline.register.board import board_of
from pipeline.register.document import document_of
from pipeline.register.duties import owed_on
from pipeline.register.held import held_on
from tests.building import ROOT

D = dt.date
DAYS = [
    *(D(2026, 11, 20), D(2026, 11, 30), D(2027, 1, 10), D(2027, 2, 1), D(2027, 3, 8)),
    *(D(2027, 4, 1), D(2027, 4, 6), D(2027, 5, 3), D(2028, 2, 29), D(2030, 1, 1)),
]
_ONE = dt.timedelta(days=1)
_RANK = ["present", "due_soon", "overdue", "unknown", "missing"]
_QUARTERS = {"I": 3, "II": 6, "III": 9, "IV": 12}
_MONTHS = ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli"]
_MONTHS += ["Agustus", "September", "Oktober", "November", "Desember"]


def _passed(base: D, day: D) -> int:
    """Return how many whole months lie between; the last day of a short month ends one."""
    months = (day.year - base.year) * 12 + day.month - base.month
    ends_month = (day + _ONE).month != day.month
    return months if day.day >= base.day or ends_month else months - 1


def _last_day(base: D, told: dict[str, Any], late: int) -> D:
    """Return the last day on which something of `base` is not too old, walking day by day."""
    day = base + dt.timedelta(days=told.get("days") or 0, weeks=told.get("weeks") or 0)
    for months in (told.get("months") or 0, late):
        start = day
        while months and _passed(start, day) < months:
            day += _ONE
    return day


def _late(item: dict[str, Any], months: int) -> int:
    return int(item.get("reported_within", sum(1 for n in range(months) if n % 4 == 0)))


def _end_of_report(front: dict[str, Any]) -> tuple[D, int] | None:
    """Return the last day that the demo's `period` covers, and how many months that is."""
    told = [figure["period"] for figure in front.get("figures", [])] or [front.get("period")]
    ends = [_end(words) for words in told if words]
    return max(ends) if ends else None


def _end(words: str) -> tuple[D, int]:
    year = int(words[-4:])
    if found := re.match(r"Triwulan (\w+) ", words):
        month, months = _QUARTERS[found[1]], 3
    elif found := re.match(r"Semester (\w+) ", words):
        month, months = _QUARTERS[found[1]] * 2, 6
    elif words.split()[0] in _MONTHS:
        month, months = _MONTHS.index(words.split()[0]) + 1, 1
    else:
        month, months = 12, 12
    day = D(year, month, 28)
    while (day + _ONE).month == month:
        day += _ONE
    return day, months


def _page(code: str, day: D) -> dict[str, Any] | None:
    """Return the front matter of the page, or the announcement in force, of an obligation."""
    file = ROOT / f"content/informasi/{code.lower().replace('.', '-')}/index.md"
    if file.exists():
        return _front(file)
    for each in sorted((ROOT / "content/pengumuman").rglob("index.md")):
        front = _front(each)
        ends = front.get("expires_at", D(9999, 1, 1))
        if front.get("obligation") == code and front["date"] <= day < ends:
            return front | {"updated": front["date"]}
    return None


def _front(file: Path) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8").split("---\n")[1])
    return found


def _limits(item: dict[str, Any], front: dict[str, Any]) -> list[tuple[D, D]]:
    """Return base and last day of all that may be too old."""
    period = item["period"]
    linked = item.get("live") or item["link_only"]
    report = _end_of_report(front)
    told = {unit: period.get(unit) for unit in ("months", "weeks", "days")}
    if not any(told.values()) and period["basis"] != "event" and item.get("vouched") and report:
        told = {"months": report[1]}
    if linked or not any(told.values()):
        return []
    late = _late(item, told.get("months") or 0) if report else 0
    signed = [document["signed_on"] for document in front.get("documents", [])]
    found = [(base, _last_day(base, told, late)) for base in (front["updated"], *signed[:1])]
    if report:
        start = report[0] + _ONE
        ahead = item.get("looks") == "ahead"
        found.append((start, _last_day(start, {} if ahead else told, late) - _ONE))
    return found


def _state(item: dict[str, Any], day: D) -> tuple[str, D | None]:
    front, period = _page(item["id"], day), item["period"]
    if front is None:
        by_event = period["basis"] == "event" and not period.get("months")
        return ("unknown" if by_event else "missing"), None
    if front["updated"] > day:
        return "unknown", None
    if front.get("to_fill"):
        return "missing", None
    limits = _limits(item, front)
    if not limits:
        return "present", None
    due = min(last for _, last in limits)
    if day > due:
        return "overdue", due
    told = {unit: period.get(unit) for unit in ("months", "weeks", "days")}
    soon = min(last - _quarter(base, told) for base, last in limits)
    return ("due_soon" if day >= soon else "present"), due


def _quarter(base: D, told: dict[str, Any]) -> dt.timedelta:
    days = (_last_day(base, told, 0) - base).days
    return dt.timedelta(days=min(30, days // 4))


def _other_way(day: D) -> dict[str, tuple[str, D | None]]:
    items = yaml.safe_load((ROOT / FILE).read_text(encoding="utf-8"))["items"]
    found = {each["id"]: _state(each, day) for each in items if each["period"] is not None}
    events = {each["id"] for each in items if each["period"] and each["period"]["basis"] == "event"}
    counted = [
        state
        for code, state in found.items()
        if code.startswith("B") and not (code in events and state == ("unknown", None))
    ]
    worst = max((state for state, _ in counted), key=_RANK.index)
    found["T1.01"] = worst, min((due for _, due in counted if due), default=None)
    return found


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_every_state_of_the_demo_court(day: D) -> None:
    site, config = load_site(ROOT).site, load_config(ROOT)
    owed = owed_on(load_catalogue(ROOT), day, config.court.kind)
    board = board_of(owed, held_on(site, day), working_calendar(config.court), day)
    rows = document_of(board, {})["items"]
    told = {row["id"]: (row["state"], row["next_due"]) for row in rows}
    other = {
        code: (state, due and due.isoformat()) for code, (state, due) in _other_way(day).items()
    }
    assert told == other


def test_the_ten_days_show_more_than_one_state_of_an_item() -> None:
    seen = [{code: state for code, (state, _) in _other_way(day).items()} for day in DAYS]
    assert {states["J.01"] for states in seen} == {"present", "due_soon", "overdue"}
    assert {states["B3.02"] for states in seen} == {"present", "due_soon", "overdue"}
    assert {states["B2.03"] for states in seen} == {"present", "due_soon", "overdue"}
