"""Deciding how a domain name stands, from what the registry and the court's own papers say.

In the honest order: RDAP, WHOIS, then the day that the court declared. For go.id the dates of the
registry have been wrong by years (presiden.go.id stood as paid in WHOIS until 2023 while it had
run out in 2016 and was suspended in 2021), so there they only raise doubts; the invoice decides.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from pipeline.dates import long_date
from pipeline.monitor.domain.said import Outcome, Said

UNRELIABLE = ("go.id", "mil.id")
_HELD = {
    "clienthold": "ditahan penyedia domain",
    "serverhold": "ditahan pengelola domain (PANDI)",
    "inactive": "tidak mempunyai server nama",
    "redemptionperiod": "sudah dihapus dan hanya dapat ditebus",
    "pendingrestore": "sedang ditebus kembali",
    "pendingdelete": "menunggu dihapus",
    "suspended": "ditangguhkan",
}
_OVERDUE = ("autorenewperiod", "renewperiod")
_FRESH = dt.timedelta(days=14)
_SLACK = dt.timedelta(days=1)


class State(StrEnum):
    """How a name or a service stands."""

    OK = "ok"
    EXPIRING = "expiring"
    EXPIRED = "expired"
    SUSPENDED = "suspended"
    UNKNOWN = "unknown"


WORDS = {
    State.OK: "berlaku",
    State.EXPIRING: "segera berakhir",
    State.EXPIRED: "sudah lewat",
    State.SUSPENDED: "ditangguhkan",
    State.UNKNOWN: "belum diketahui",
}


@dataclass(frozen=True)
class Standing:
    """A state, the last day it rests on (None: none is certain), and why, in Indonesian."""

    state: State
    until: dt.date | None
    reason: str


def is_unreliable(name: str) -> bool:
    """Return whether the registry's dates for a name are known to be wrong at times."""
    return any(name == zone or name.endswith(f".{zone}") for zone in UNRELIABLE)


def judge(
    name: str, said: Sequence[Said], declared: dt.date | None, today: dt.date, soon: int
) -> Standing:
    """Return how a name stands; `soon` is how many days before its last day it is expiring.

    `said` holds the sources in the order in which they are believed. What is older than two weeks
    counts no more.
    """
    fresh = [each for each in said if _is_fresh(each, today)]
    held = [status for each in fresh for status in each.statuses if status in _HELD]
    if held:
        return Standing(State.SUSPENDED, None, f"Menurut registri, nama ini {_HELD[held[0]]}.")
    if _unknown_to_all(fresh):
        reason = "Registri tidak mengenal nama ini. Tanyakan kepada penyedia domain hari ini juga."
        return Standing(State.UNKNOWN, None, reason)
    dates = [each.expires.date() for each in fresh if each.expires]
    by_papers = is_unreliable(name)
    standing = _by_papers(dates, declared, today) if by_papers else _by_registry(dates, declared)
    counted = _counted(standing, today, soon)
    overdue = any(status in _OVERDUE for each in fresh for status in each.statuses)
    if overdue and counted.state is State.OK and not by_papers:
        reason = "Masa sewa sudah lewat dan registri memberi tenggang. Pastikan sudah dibayar."
        return Standing(State.EXPIRING, counted.until, reason)
    return counted


def _is_fresh(said: Said, today: dt.date) -> bool:
    return said.at.date() >= today - _FRESH


def _unknown_to_all(fresh: Iterable[Said]) -> bool:
    outcomes = {each.outcome for each in fresh}
    return Outcome.NOT_FOUND in outcomes and Outcome.TOLD not in outcomes


def _by_registry(dates: Sequence[dt.date], declared: dt.date | None) -> Standing:
    """Return the day that counts; RDAP comes first, and sources must not contradict each other."""
    if not dates:
        if declared is None:
            return Standing(State.UNKNOWN, None, "Tidak ada sumber yang menyebut hari terakhirnya.")
        return Standing(State.OK, declared, "Menurut tagihan; registri tidak menyebutnya.")
    if max(dates) - min(dates) > _SLACK:
        told = " dan ".join(long_date(each) for each in dates)
        return Standing(State.UNKNOWN, min(dates), f"RDAP dan WHOIS berbeda: {told}.")
    if declared is not None and abs(declared - dates[0]) > _SLACK:
        told = f"Menurut registri; tagihan menyebut {long_date(declared)}. Samakan renewals.yml."
        return Standing(State.OK, dates[0], told)
    return Standing(State.OK, dates[0], "Menurut registri.")


def _by_papers(dates: Sequence[dt.date], declared: dt.date | None, today: dt.date) -> Standing:
    if declared is None:
        told = f"Registri menyebut {long_date(dates[0])}, tetapi" if dates else "Untuk domain ini"
        reason = f"{told} hanya tagihan yang dapat dipercaya. Isi `due` di renewals.yml."
        return Standing(State.UNKNOWN, None, reason)
    passed = [each for each in dates if each < today]
    if passed and declared >= today:
        reason = (
            f"Registri menyebut {long_date(passed[0])}, tagihan {long_date(declared)}. "
            "Tanyakan kepada penyedia domain."
        )
        return Standing(State.UNKNOWN, declared, reason)
    if declared < today and dates and not passed:
        reason = (
            f"Hari di tagihan sudah lewat ({long_date(declared)}), registri menyebut "
            f"{long_date(dates[0])}. "
            "Pastikan sudah dibayar, lalu ganti `due` di renewals.yml."
        )
        return Standing(State.UNKNOWN, declared, reason)
    return Standing(State.OK, declared, "Menurut tagihan.")


def _counted(standing: Standing, today: dt.date, soon: int) -> Standing:
    if standing.state is not State.OK or standing.until is None:
        return standing
    return by_day(standing.until, today, soon, standing.reason)


def by_day(until: dt.date, today: dt.date, soon: int, reason: str) -> Standing:
    """Return how something stands that runs out after the day `until`."""
    left = (until - today).days
    state = State.OK if left > soon else State.EXPIRING if left >= 0 else State.EXPIRED
    return Standing(state, until, reason)
