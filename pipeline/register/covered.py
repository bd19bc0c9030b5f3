"""The time that a report says it covers, read from the words of `period`.

`Tahun 2025`, `Semester I 2026`, `Triwulan III 2026`, `Oktober 2026`, `Januari–Juni 2026`,
`Tahun 2020–2024`, `per 31 Desember 2025`. What is none of these is not guessed at.
"""

import datetime as dt
import re
from dataclasses import dataclass

from pipeline.content.spans_of_time import months_after
from pipeline.dates import MONTHS

_DAY, _MOST_PARTS = dt.timedelta(days=1), 2
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_PARTS = {"triwulan": 3, "semester": 6, "caturwulan": 4}
_MONTHS = {name.lower(): number for number, name in enumerate(MONTHS, start=1)}
_YEAR = r"(?P<year>20\d\d)"
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})"
_LEAD = re.compile(r"^(periode|masa|bulan|per|tahun anggaran|tahun pelaporan|tahun|ta)\s+")
_BETWEEN = re.compile(
    r"\s*(?:–|—|\s-\s|(?<=[a-z0-9])-(?=[a-z0-9])|\bs\.?d\.?|\bsampai(?: dengan)?\b|\bhingga\b)\s*"
)
_FORMS = (
    re.compile(rf"(?P<part>{'|'.join(_PARTS)}) (?P<number>iv|i{{1,3}}|[1-4])(?: tahun)? {_YEAR}"),
    re.compile(rf"(?P<day>[12]?\d|3[01]) {_MONTH} {_YEAR}"),
    re.compile(rf"{_MONTH}(?: tahun)? {_YEAR}"),
    re.compile(_YEAR),
)


@dataclass(frozen=True)
class Span:
    """The first and the last day of a time."""

    first: dt.date
    last: dt.date

    @property
    def months(self) -> int:
        """Return how many months the time is long; a part of a month counts as one."""
        years = self.last.year - self.first.year
        return 12 * years + self.last.month - self.first.month + 1


def covered(text: str) -> Span | None:
    """Return the time that the words tell, or None where they cannot be read."""
    words = " ".join(text.lower().split())
    if len(words) > len("semester ii tahun 2026 sampai dengan semester ii tahun 2027"):
        return None
    parts = [part for part in _BETWEEN.split(_bare(words)) if part]
    if not 0 < len(parts) <= _MOST_PARTS:
        return None
    last = _one(_bare(parts[-1]))
    first = last if len(parts) == 1 else _one(_bare(_filled(parts)))
    if first is None or last is None or first.first > last.last:
        return None
    return Span(first.first, last.last)


def _bare(words: str) -> str:
    while (shorter := _LEAD.sub("", words)) != words:
        words = shorter
    return words


def _filled(parts: list[str]) -> str:
    """Return the first of two parts with what it leaves to the second: `Januari`–`Juni 2026`."""
    first, last = parts[0], _bare(parts[-1])
    if re.search(_YEAR, first):
        return first
    rest = last.split()
    return f"{first} {rest[-1]}" if not first.isdecimal() else f"{first} {' '.join(rest[1:])}"


def _one(words: str) -> Span | None:
    for form in _FORMS:
        found = form.fullmatch(words)
        if found:
            return _span({name: value for name, value in found.groupdict().items() if value})
    return None


def _span(told: dict[str, str]) -> Span | None:
    year = int(told["year"])
    if "part" in told:
        months = _PARTS[told["part"]]
        start = (_ROMAN[told["number"]] - 1) * months
        return _months(dt.date(year, start + 1, 1), months) if start + months <= 12 else None
    if "day" in told:
        return _day(year, _MONTHS[told["month"]], int(told["day"]))
    if "month" in told:
        return _months(dt.date(year, _MONTHS[told["month"]], 1), 1)
    return _months(dt.date(year, 1, 1), 12)


def _months(first: dt.date, months: int) -> Span:
    return Span(first, months_after(first, months) - _DAY)


def _day(year: int, month: int, day: int) -> Span | None:
    try:
        found = dt.date(year, month, day)
    except ValueError:
        return None
    return Span(found, found)
