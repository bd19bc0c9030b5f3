"""Which backups are kept and which may go: decided from their times alone, with every reason.

Of each day, ISO week, month and year the newest backup that is not known to be damaged stands for
the whole; as many of these are kept as backup.yml says, counted from the newest back.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from pipeline.config.backup import Keep

NEWEST = "yang terbaru"
LAST_WHOLE = "terakhir yang terbukti utuh"
AHEAD = "waktunya di depan jam komputer ini"
NOTHING_BETTER = "rusak, tetapi belum ada yang utuh sesudahnya"
SUPERFLUOUS = "ada yang lebih baru untuk hari, pekan, bulan, dan tahunnya"
DAMAGED = "rusak, dan ada yang utuh sesudahnya"


@dataclass(frozen=True)
class Taken:
    """One backup: when it was taken (aware), and whether it was seen to be whole (None: unseen)."""

    id: str
    at: dt.datetime
    whole: bool | None = None


@dataclass(frozen=True)
class Fate:
    """What becomes of one backup, and why; the reasons are Indonesian words for a person."""

    taken: Taken
    kept: bool
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class _Span:
    """One way of counting time: how many are kept, which one a day belongs to, and its words."""

    most: int
    of: Callable[[dt.date], tuple[int, ...]]
    told: Callable[[dt.date], str]


def fates(taken: Iterable[Taken], keep: Keep, now: dt.datetime, zone: dt.tzinfo) -> list[Fate]:
    """Return the fate of every backup, newest first; days begin in the time zone `zone`.

    Whatever the numbers say, these stay: the newest that is not known to be damaged, the newest
    that was seen to be whole, a damaged one that nothing whole came after, and what claims to be
    of the future, because then a clock is wrong and nothing may be concluded from it.
    """
    ordered = sorted(taken, key=lambda each: (each.at, each.id), reverse=True)
    past = [each for each in ordered if each.at <= now and each.whole is not False]
    reasons = _reasons(past, keep, zone)
    return [_fate(each, now, past, reasons.get(each.id, [])) for each in ordered]


def _fate(each: Taken, now: dt.datetime, past: Sequence[Taken], reasons: list[str]) -> Fate:
    if each.at > now:
        return Fate(each, True, (AHEAD,))
    if each.whole is False:
        better = any(other.whole and other.at >= each.at for other in past)
        return Fate(each, not better, (DAMAGED if better else NOTHING_BETTER,))
    return Fate(each, bool(reasons), tuple(reasons) or (SUPERFLUOUS,))


def _reasons(past: Sequence[Taken], keep: Keep, zone: dt.tzinfo) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for each in past[:1]:
        found.setdefault(each.id, []).append(NEWEST)
    for each in [each for each in past if each.whole][:1]:
        found.setdefault(each.id, []).append(LAST_WHOLE)
    for span in _spans(keep):
        for each, day in _standing_for(past, span, zone):
            found.setdefault(each.id, []).append(span.told(day))
    return found


def _standing_for(
    past: Sequence[Taken], span: _Span, zone: dt.tzinfo
) -> list[tuple[Taken, dt.date]]:
    """Return the newest of each day, week, month or year, as many as are kept."""
    newest: dict[tuple[int, ...], tuple[Taken, dt.date]] = {}
    for each in past:
        day = each.at.astimezone(zone).date()
        newest.setdefault(span.of(day), (each, day))
    return list(newest.values())[: span.most]


def _spans(keep: Keep) -> tuple[_Span, ...]:
    return (
        _Span(keep.daily, _day, lambda day: f"harian {day.isoformat()}"),
        _Span(keep.weekly, _week, lambda day: "mingguan {}-W{:02}".format(*_week(day))),
        _Span(keep.monthly, _month, lambda day: f"bulanan {day:%Y-%m}"),
        _Span(keep.yearly, _year, lambda day: f"tahunan {day.year}"),
    )


def _day(day: dt.date) -> tuple[int, ...]:
    return (day.toordinal(),)


def _week(day: dt.date) -> tuple[int, ...]:
    return day.isocalendar()[:2]


def _month(day: dt.date) -> tuple[int, ...]:
    return day.year, day.month


def _year(day: dt.date) -> tuple[int, ...]:
    return (day.year,)
