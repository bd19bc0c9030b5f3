"""The monthly report of monitoring: read from what the runs kept, and from the court's papers."""

import datetime as dt
import re
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from zoneinfo import ZoneInfo

from pipeline.config.load import Config, load_config
from pipeline.content.catalogue import load_catalogue
from pipeline.errors import UsageError
from pipeline.flows.watching.incidents import incidents_between
from pipeline.flows.watching.renewals import Row, renewals_now
from pipeline.flows.watching.tallies import tally_of
from pipeline.monitor.availability import Hour, Stretch, Tally, by_day, together
from pipeline.monitor.domain.judge import WORDS as STATES
from pipeline.monitor.domain.judge import State as Domain
from pipeline.monitor.incident import Incident
from pipeline.monitor.probes import (
    job_silent,
    news_stale,
    obligation_stale,
    obligations_unread,
    page_down,
    release_differs,
)
from pipeline.monitor.renewals.steps import WORDS
from pipeline.monitor.report import Due, Line, Month
from pipeline.outside.watch_store.hours import Counted, by_hour, counted
from pipeline.outside.watch_store.opened import PATH, opened

HOME = f"{page_down.FAULT.code} /"
_DAY = dt.timedelta(days=1)
_FRESH = {
    news_stale.FAULT.code: "Umpan berita",
    release_differs.FAULT.code: "Rilis yang tayang",
    obligations_unread.FAULT.code: "Halaman status informasi",
    obligation_stale.FAULT.code: "",
}
_MONTH = re.compile(r"\d{4}-\d{2}", re.ASCII)
Counts = Mapping[str, Counted]


def monthly(root: Path, name: str | None, now: dt.datetime) -> Month:
    """Return the report of a month such as 2026-11, or of the one that `now` lies in.

    Raises UsageError for what is no month, or has not begun; ConfigError; UnfinishedError where
    what was kept cannot be read.
    """
    config = load_config(root)
    here = now.astimezone(ZoneInfo(config.court.time_zone))
    first = _first(name, here)
    last = min(_after(first) - _DAY, here.date())
    start, end, before = (_midnight(day, here) for day in (first, last + _DAY, _before(first)))
    with opened(root / PATH) as database:
        days = days_of(database, HOME, (first, last), here)
        earlier = together(days_of(database, HOME, (_before(first), first - _DAY), here))
        sums = _sums(database, start, end), _sums(database, before, start)
    incidents = _incidents(root, start, end)
    return Month(
        name=f"{first:%Y-%m}",
        court=config.court.name,
        days=days,
        before=earlier,
        targets=tuple(_lines(*sums, page_down.FAULT.code)),
        fresh=tuple(_fresh(root, *sums)),
        jobs=tuple(_lines(*sums, job_silent.FAULT.code)),
        renewals=tuple(_due(row) for row in _renewals(root, last, config)),
        incidents=incidents,
        incidents_before=len(_incidents(root, before, start)),
        over=_after(first) <= here.date(),
    )


def _first(name: str | None, here: dt.datetime) -> dt.date:
    told = f"{here:%Y-%m}" if name is None else name
    with suppress(ValueError):
        first = dt.date.fromisoformat(f"{told}-01") if _MONTH.fullmatch(told) else None
        if first and first <= here.date() and first.year > 1970:
            return first
    raise UsageError(f"Tulis bulan yang sudah mulai, seperti {here:%Y-%m}, bukan {told}.")


def _after(first: dt.date) -> dt.date:
    return (first + 31 * _DAY).replace(day=1)


def _before(first: dt.date) -> dt.date:
    return (first - _DAY).replace(day=1)


def _midnight(day: dt.date, here: dt.datetime) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(), here.tzinfo)


def days_of(
    database: sqlite3.Connection, key: str, span: tuple[dt.date, dt.date], here: dt.datetime
) -> tuple[Stretch, ...]:
    """Return each day of a span, first and last included, as one probe saw it."""
    first, last = (_midnight(day, here) for day in (span[0], span[1] + _DAY))
    found = by_hour(database, key, int(first.timestamp()), int(last.timestamp()))
    return by_day((Hour(at, Tally(*each)) for at, each in found.items()), *span, here)


def _sums(database: sqlite3.Connection, start: dt.datetime, end: dt.datetime) -> Counts:
    found = counted(database, int(start.timestamp()), int(end.timestamp()))
    return {each.probe: each for each in found}


def _lines(now: Counts, before: Counts, code: str) -> Iterator[Line]:
    for key, each in now.items():
        if key.startswith(f"{code} "):
            about = key.removeprefix(f"{code} ")
            yield Line(about, tally_of(each), tally_of(before.get(key)), each.ms)


def _fresh(root: Path, now: Counts, before: Counts) -> Iterator[Line]:
    titles = {item.id: item.title for item in load_catalogue(root).items}
    for code, words in _FRESH.items():
        for line in _lines(now, before, code):
            about = words or f"{line.about} {titles.get(line.about, '')}".strip()
            yield Line(about, line.tally, line.before)


def _incidents(root: Path, start: dt.datetime, end: dt.datetime) -> tuple[Incident, ...]:
    """Return incidents that lasted within a time; one that became part of another is left out."""
    found = incidents_between(root, start, end)
    return tuple(each for each in found if each.merged is None)


def _renewals(root: Path, day: dt.date, config: Config) -> tuple[Row, ...]:
    return renewals_now(root, day, None).rows if config.renewals.renewals else ()


def _due(row: Row) -> Due:
    until = row.standing.until or row.renewal.due
    waits = row.standing.state is not Domain.OK
    following = WORDS[row.next] if row.next and waits else "-"
    words = STATES[row.standing.state]
    return Due(row.renewal.what, until, words, row.standing.reason, following)
