"""The court's hours as written by people, read as days and times."""

import datetime as dt
from zoneinfo import ZoneInfo

from pipeline.calendar import DayHours, WorkingCalendar
from pipeline.config.court import Court, OpeningHours

WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")


def weekdays(days: str) -> tuple[int, ...] | None:
    """Return the weekdays (0 is Monday) of `Senin–Kamis` or `Senin, Rabu`; None if unreadable."""
    found: list[int] = []
    for part in days.split(","):
        ends = [end.strip() for end in part.replace("–", "-").split("-")]
        if len(ends) > 2 or any(end not in WEEKDAYS for end in ends):
            return None
        first, last = WEEKDAYS.index(ends[0]), WEEKDAYS.index(ends[-1])
        if len(ends) == 2 and last <= first:
            return None
        found.extend(range(first, last + 1))
    return tuple(found) if len(found) == len(set(found)) else None


def spans(hours: OpeningHours) -> DayHours:
    """Return the stretches of a day, without the break."""
    opens, closes = clock(hours.open), clock(hours.close)
    if hours.pause is None:
        return ((opens, closes),)
    pause_starts, pause_ends = (clock(part) for part in hours.pause.split("-"))
    return ((opens, pause_starts), (pause_ends, closes))


def clock(text: str) -> dt.time:
    """Return the time that `08.30` says."""
    hour, minute = text.split(".")
    return dt.time(int(hour), int(minute))


def working_calendar(court: Court) -> WorkingCalendar:
    """Return the court's calendar; `court` comes from a configuration that was read whole."""
    week = {
        day: spans(hours) for hours in court.opening_hours for day in weekdays(hours.days) or ()
    }
    return WorkingCalendar(
        own_holidays=frozenset(day.date for day in court.holidays),
        own_working_days=frozenset(day.date for day in court.working_days),
        minutes_per_day=court.working_minutes_per_day,
        week=tuple(week[day] for day in range(5)),
        zone=ZoneInfo(court.time_zone),
        checked_years=frozenset(court.holiday_years_checked),
    )
