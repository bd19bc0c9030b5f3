"""Announced work and quiet hours, past midnight too."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from pipeline.monitor.windows import Window, inside

_ZONE = ZoneInfo("Asia/Makassar")
_SATURDAY = dt.date(2026, 11, 28)
_NIGHTLY = Window(dt.time(21), dt.time(6))
_ONCE = Window(dt.time(20), dt.time(22), date=_SATURDAY)
_SUNDAYS = Window(dt.time(23), dt.time(1), weekdays=(6,))


@pytest.mark.parametrize(
    ("window", "day", "clock", "ends"),
    [
        (_NIGHTLY, 28, "20.59", None),
        (_NIGHTLY, 28, "21.00", (29, "06.00")),
        (_NIGHTLY, 29, "05.59", (29, "06.00")),
        (_NIGHTLY, 29, "06.00", None),
        (_ONCE, 28, "21.00", (28, "22.00")),
        (_ONCE, 29, "21.00", None),
        (_SUNDAYS, 29, "23.30", (30, "01.00")),
        (_SUNDAYS, 30, "00.30", (30, "01.00")),
        (_SUNDAYS, 28, "23.30", None),
        (_SUNDAYS, 29, "00.30", None),
    ],
)
def test_a_moment_lies_in_a_window_or_not(
    window: Window, day: int, clock: str, ends: tuple[int, str] | None
) -> None:
    at = _moment(day, clock)
    assert window.end_at(at) == (_moment(*ends) if ends else None)
    assert inside([window], at) == (window if ends else None)


def _moment(day: int, clock: str) -> dt.datetime:
    hour, minute = clock.split(".")
    return dt.datetime(2026, 11, day, int(hour), int(minute), tzinfo=_ZONE)
