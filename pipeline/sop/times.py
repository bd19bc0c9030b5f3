"""The standard time of a step, as a court writes it and as minutes.

Source: column `Waktu` of the SOPs. A day there is 450 working minutes: with no other day do the
sources' own totals add up. `1 hari kerja` is the same as `1 hari`.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

MINUTES_PER_DAY = 450
_MINUTES = {"menit": 1, "jam": 60, "hari kerja": MINUTES_PER_DAY, "hari": MINUTES_PER_DAY}
_NUMBER = r"[1-9][0-9]{0,5}(?:\.[0-9]{3})*"
_UNIT = r"(?:menit|jam|hari(?: kerja)?)"
_AMOUNT = rf"{_NUMBER} {_UNIT}(?: {_NUMBER} {_UNIT})*"
_SPAN = re.compile(rf"(?:(?P<low>{_NUMBER}(?: {_UNIT})?)–)?(?P<high>{_AMOUNT})")
_PART = re.compile(rf"({_NUMBER}) ({_UNIT})")
_DAY = re.compile(r"hari ke-([1-9][0-9]{0,2})")
_MONTHLY = re.compile(r"(?:tanggal ([1-9][0-9]?) )?setiap bulan")
_LAST_DAY_OF_A_MONTH = 31
_EXAMPLES = (
    "Tulis waktu seperti `30 menit`, `2 jam`, `1 hari`, `15–30 menit`, `1 jam–3 hari`, "
    "`hari ke-2`, `tanggal 30 setiap bulan`, `relatif`, atau `selama kegiatan`."
)


@dataclass(frozen=True)
class Span:
    """From `least` to `most` working minutes; the same where the source gives one time."""

    least: int
    most: int


@dataclass(frozen=True)
class DayNumber:
    """The day of the procedure on which the step is done, from 1 (`hari ke-1`)."""

    day: int


@dataclass(frozen=True)
class EachMonth:
    """Once a month, on a day of it where the source names one."""

    day: int | None


class Open(StrEnum):
    """A time that the procedure leaves open."""

    RELATIVE = "relatif"
    EVENT = "selama kegiatan"


Meaning = Span | DayNumber | EachMonth | Open


@dataclass(frozen=True)
class StandardTime:
    """A standard time: `said` as the court writes it, `means` as a value."""

    said: str
    means: Meaning

    @property
    def span(self) -> Span | None:
        """Return the working minutes, or None where the procedure gives no number of them."""
        return self.means if isinstance(self.means, Span) else None

    def __str__(self) -> str:
        return self.said


def parse_time(text: object) -> StandardTime:
    """Read a standard time; raises ValueError, in Indonesian, with examples."""
    if not isinstance(text, str):
        raise ValueError(_EXAMPLES)
    said = re.sub(r" ?(?:-|–|sampai)(?= ?[0-9]+ (?:menit|jam|hari)) ?", "–", " ".join(text.split()))
    meaning = _open(said) or _day(said) or _monthly(said) or _span(said)
    if meaning is None:
        raise ValueError(_EXAMPLES)
    return StandardTime(said, meaning)


def _open(said: str) -> Open | None:
    return Open(said) if said in list(Open) else None


def _day(said: str) -> DayNumber | None:
    found = _DAY.fullmatch(said)
    return DayNumber(int(found[1])) if found else None


def _monthly(said: str) -> EachMonth | None:
    found = _MONTHLY.fullmatch(said)
    if not found or (found[1] and int(found[1]) > _LAST_DAY_OF_A_MONTH):
        return None
    return EachMonth(int(found[1]) if found[1] else None)


def _span(said: str) -> Span | None:
    found = _SPAN.fullmatch(said)
    if not found:
        return None
    most, low = _minutes(found["high"]), found["low"]
    if low is None:
        return Span(most, most)
    unit = _PART.findall(found["high"])[0][1]
    least = _minutes(low if " " in low else f"{low} {unit}")
    if least >= most:
        raise ValueError("Tulis waktu yang lebih singkat dahulu, misalnya `15–30 menit`.")
    return Span(least, most)


def _minutes(amount: str) -> int:
    parts = _PART.findall(amount)
    return sum(int(number.replace(".", "")) * _MINUTES[unit] for number, unit in parts)


def in_days(minutes: int) -> str:
    """Return working minutes as days, hours and minutes, such as `1 hari 2 jam 15 menit`."""
    days, rest = divmod(minutes, MINUTES_PER_DAY)
    hours, left = divmod(rest, 60)
    parts = ((days, "hari"), (hours, "jam"), (left, "menit"))
    return " ".join(f"{number} {unit}" for number, unit in parts if number) or "0 menit"


def in_minutes(minutes: int) -> str:
    """Return a number of minutes as it is written, with a point at each thousand."""
    return f"{minutes:,} menit".replace(",", ".")
