"""What is owed on a day: the items of the catalogue of that time that bind this court.

What is left out is told with its reason, so that nothing is lost without a word.
"""

import datetime as dt
from dataclasses import dataclass

from pipeline.content.catalogue import Catalogue
from pipeline.content.catalogue_old import OldDecree
from pipeline.content.obligation import Obligation
from pipeline.register.decide import Duty

EXCLUDED = "Dikecualikan dari informasi publik, jadi tidak diumumkan."
_NOT_YET = "Belum berlaku pada tanggal ini."
_NO_MORE = "Tidak berlaku lagi pada tanggal ini."
_NOT_OLD = "Padanannya dalam keputusan yang berlaku pada tanggal ini belum ditemukan."
_NO_DECREE = "Keputusan yang berlaku pada tanggal ini tidak ada di katalog."


@dataclass(frozen=True)
class LeftOut:
    """An item of the catalogue that is not on the board, and why."""

    obligation: Obligation
    reason: str


@dataclass(frozen=True)
class Owed:
    """The duties of a day in the order of the catalogue, and what is left out of them."""

    decree: str
    duties: tuple[Duty, ...]
    left_out: tuple[LeftOut, ...]


def owed_on(
    catalogue: Catalogue, day: dt.date, kind: str = "pn", old: OldDecree | None = None
) -> Owed:
    """Return what a court of a `kind` (pn or pa) owes on a day.

    A day before the decree in force is judged by the `old` one: items that it is known to have
    had are duties, the rest of its categories is owed but was not compared.
    """
    before = day < catalogue.dated
    decree = catalogue.decree if not before else old.decree if old and old.dated <= day else ""
    duties, left_out = [], []
    for item in catalogue.items:
        reason = _why_not(item, day, old) if before else _why_not_now(item, day)
        if reason:
            left_out.append(LeftOut(item, reason))
            continue
        compared = not before or (old is not None and item.id in old.items)
        binds = item.only is None or item.only == kind
        duties.append(Duty(item, binds, compared, catalogue.exempt(item, day)))
    return Owed(decree, tuple(duties), tuple(left_out))


def _why_not_now(item: Obligation, day: dt.date) -> str:
    if item.category == "dikecualikan":
        return EXCLUDED
    if item.in_force(day):
        return ""
    return _NOT_YET if item.since and day < item.since else _NO_MORE


def _why_not(item: Obligation, day: dt.date, old: OldDecree | None) -> str:
    if item.category == "dikecualikan":
        return EXCLUDED
    if old is None or day < old.dated:
        return _NO_DECREE
    return "" if item.category in old.categories and item.since is None else _NOT_OLD
