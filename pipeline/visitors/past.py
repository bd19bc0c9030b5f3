"""Hours that differ from the site's own past: the same weekday and hour, told by median and MAD."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from statistics import median

from pipeline.visitors.report import Unusual

_SCALE = (
    1.4826  # makes the median deviation as wide as a standard deviation (Rousseeuw, Croux 1993)
)
_FAR = 6.0
_LEAST_DAYS = 4
_LEAST_REQUESTS = 50
_MOST = 5


def unusual_hours(rows: Iterable[tuple[str, int, int]], since: str) -> tuple[Unusual, ...]:
    """Return the hours from `since` on that are far above or below their own past, few of them.

    `rows` are day, hour and requests of readers; an hour without a row had none. An hour is judged
    only beside at least four earlier ones of its weekday, and by numbers that are not small.
    """
    known = {(day, hour): number for day, hour, number in rows}
    days = sorted({day for day, _ in known})
    found = [
        each
        for day in days
        if day >= since
        for hour in range(24)
        if (each := _judged(known, days, day, hour)) is not None
    ]
    return tuple(sorted(found, key=_distance, reverse=True)[:_MOST])


def _judged(
    known: dict[tuple[str, int], int], days: list[str], day: str, hour: int
) -> Unusual | None:
    past = [
        known.get((each, hour), 0)
        for each in _same_weekday(days)[date.fromisoformat(day).weekday()]
        if each < day
    ]
    if len(past) < _LEAST_DAYS:
        return None
    seen, usual = known.get((day, hour), 0), median(past)
    spread = max(_SCALE * median(abs(each - usual) for each in past), usual**0.5, 1.0)
    far = abs(seen - usual) >= _FAR * spread and max(seen, usual) >= _LEAST_REQUESTS
    return Unusual(day, hour, seen, usual, len(past)) if far else None


def _same_weekday(days: list[str]) -> dict[int, list[str]]:
    told: dict[int, list[str]] = defaultdict(list)
    for day in days:
        told[date.fromisoformat(day).weekday()].append(day)
    return told


def _distance(each: Unusual) -> float:
    return abs(each.seen - each.usual)
