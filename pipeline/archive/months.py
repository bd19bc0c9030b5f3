"""Which versions go into which bag, and which bags are closed: decided from times alone.

A bag holds what came to main in one month and belongs to the same or an earlier month. It is closed
when that month is over; what comes later goes into the next bag, with the next number.
"""

import datetime as dt
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from pipeline.archive.history import Version

_NAME = re.compile(r"(\d{4}(?:-(?:0[1-9]|1[0-2]))?)\.([1-9]\d*)")
_OPEN = re.compile(r"(\d{4}-(?:0[1-9]|1[0-2]))\.terbuka\.(\d{4}-(?:0[1-9]|1[0-2]))")


@dataclass(frozen=True)
class Group:
    """What goes into one bag: of which month, and in which month it came."""

    month: str
    came: str
    versions: tuple[Version, ...]

    @property
    def folder(self) -> str:
        """Return the name of the open folder."""
        return f"{self.month}.terbuka.{self.came}"


@dataclass(frozen=True)
class Plan:
    """Groups whose month is over, to be closed; and those that stay open."""

    closing: tuple[Group, ...]
    open: tuple[Group, ...]


def month_of(at: dt.datetime, zone: dt.tzinfo) -> str:
    """Return the month of a moment by the court's clock, as 2026-11."""
    return f"{at.astimezone(zone):%Y-%m}"


def plan(
    found: Iterable[Version],
    kept: Mapping[str, bool],
    seen: Collection[str],
    now: dt.datetime,
    zone: dt.tzinfo,
    again: Mapping[str, str | None] = MappingProxyType({}),
) -> Plan:
    """Decide over every version.

    `kept` tells of each version in a closed bag whether its page is there; `seen` are the versions
    whose page can be kept now. One that was kept without its page is kept again with it, and so
    is what stands in `again`: there is more to keep of it, or an open folder holds it again, since
    the month that is told.
    """
    today = month_of(now, zone)
    groups: dict[tuple[str, str], list[Version]] = {}
    for each in found:
        if each.id not in kept:
            came = month_of(each.at, zone)
        elif each.id in again or (each.id in seen and not kept[each.id]):
            came = again.get(each.id) or today
        else:
            continue
        groups.setdefault((month_of(each.first, zone), came), []).append(each)
    ordered = [Group(*key, tuple(groups[key])) for key in sorted(groups)]
    over = tuple(each for each in ordered if each.came < today)
    return Plan(over, tuple(each for each in ordered if each.came >= today))


def closed(name: str) -> tuple[str, int] | None:
    """Return the month or year, and the number, that the name of a closed bag tells."""
    found = _NAME.fullmatch(name)
    return (found[1], int(found[2])) if found else None


def opened(name: str) -> tuple[str, str] | None:
    """Return the month of an open folder, and the month in which came what it holds."""
    found = _OPEN.fullmatch(name)
    return (found[1], found[2]) if found else None


def next_name(month: str, names: Iterable[str]) -> str:
    """Return the name of the next bag of a month or year."""
    numbers = [told[1] for name in names if (told := closed(name)) and told[0] == month]
    return f"{month}.{max(numbers, default=0) + 1}"


def missing_numbers(names: Iterable[str]) -> list[str]:
    """Return the names of bags that must have been there, told from the numbers after them."""
    there = [told for name in names if (told := closed(name))]
    newest: dict[str, int] = {}
    for month, number in there:
        newest[month] = max(number, newest.get(month, 0))
    wanted = {(month, n) for month, last in newest.items() for n in range(1, last)}
    return [f"{month}.{number}" for month, number in sorted(wanted - set(there))]
