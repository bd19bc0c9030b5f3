"""Moments as registries write them; WHOIS has no one way, so every known one is tried."""

import datetime as dt
import re
from collections.abc import Iterable

_ISO = re.compile(
    r"(\d{4})[-/.](\d\d)[-/.](\d\d)"
    r"(?:[-T ]+(\d\d):(\d\d)(?::(\d\d))?(?:\.\d+)? ?(Z|UTC|[+-]\d\d:?(?:\d\d)?)?)?"
)
_YEAR_LAST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?: (\d\d):(\d\d)(?::(\d\d))?)?")
_NAMED = re.compile(
    r"(?:(\d{1,2})[- ]([A-Za-z]{3})[- ](\d{4})|(\d{4})-([A-Za-z]{3})-(\d{1,2})"
    r"|[A-Z][a-z]{2} ([A-Z][a-z]{2}) +(\d{1,2}) \d\d:\d\d:\d\d (\d{4}))"
)
_MONTHS = (
    *("jan", "feb", "mar", "apr", "may", "jun"),
    *("jul", "aug", "sep", "oct", "nov", "dec"),
)
_LAST_MONTH = 12


def moment(text: str, beside: Iterable[str] = ()) -> dt.datetime | None:
    """Return the moment (UTC) that a text begins with, or None where it tells none for certain.

    Of 03/02/2020 nobody knows which is the month. It is read only where `beside`, other dates of
    the same answer in the same form, shows it; with hyphens or dots the day comes first unless
    they show otherwise.
    """
    text = text.strip()
    try:
        return _iso(text) or _named(text) or _year_last(text, beside)
    except (ValueError, OverflowError):
        return None


def _iso(text: str) -> dt.datetime | None:
    found = _ISO.match(text)
    if not found:
        return None
    numbers = [int(each or 0) for each in found.groups()[:6]]
    year, month, day, hour, minute, second = numbers
    at = dt.datetime(year, month, day, hour, minute, second, tzinfo=dt.UTC)
    return at - _offset(found[7])


def _offset(text: str | None) -> dt.timedelta:
    if not text or text in ("Z", "UTC"):
        return dt.timedelta()
    hours, minutes = int(text[1:3]), int(text[3:].lstrip(":") or 0)
    away = dt.timedelta(hours=hours, minutes=minutes)
    return -away if text[0] == "-" else away


def _named(text: str) -> dt.datetime | None:
    found = _NAMED.match(text)
    if not found:
        return None
    a, b, c, d, e, f, g, h, i = found.groups()
    day, name, year = (a, b, c) if a else (f, e, d) if d else (h, g, i)
    month = _MONTHS.index(name.lower()) + 1  # an unknown name raises ValueError
    return dt.datetime(int(year), month, int(day), tzinfo=dt.UTC)


def _year_last(text: str, beside: Iterable[str]) -> dt.datetime | None:
    found = _YEAR_LAST.match(text)
    if not found:
        return None
    first, sign, other, year = int(found[1]), found[2], int(found[3]), int(found[4])
    day_first = _day_comes_first((text, *beside), sign)
    if day_first is None and sign == "/":
        return None
    day_first = day_first is not False
    day, month = (first, other) if day_first else (other, first)
    hour, minute, second = (int(each or 0) for each in found.groups()[4:])
    return dt.datetime(year, month, day, hour, minute, second, tzinfo=dt.UTC)


def _day_comes_first(texts: Iterable[str], sign: str) -> bool | None:
    """Return what dates of one form show of their order; None where they show nothing, or both."""
    shown = set()
    for found in (_YEAR_LAST.search(text) for text in texts):
        if found and found[2] == sign:
            first, second = int(found[1]), int(found[3])
            shown |= {True} if first > _LAST_MONTH else set()
            shown |= {False} if second > _LAST_MONTH else set()
    return shown.pop() if len(shown) == 1 else None
