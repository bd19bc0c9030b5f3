"""The public status page: gathered from what the runs kept."""

import datetime as dt
from pathlib import Path
from zoneinfo import ZoneInfo

from pipeline.config.load import Config, load_config
from pipeline.flows.watching.incidents import incidents_between
from pipeline.flows.watching.monthly import HOME, days_of
from pipeline.flows.watching.run import tracks_of
from pipeline.flows.watching.settings import maintenance_of
from pipeline.flows.watching.watched import DAY, Watched
from pipeline.monitor.status import DAYS, Status, Work, happened, mark_now
from pipeline.monitor.status_page import files_of
from pipeline.outside.watch_store.opened import PATH, opened


def status_of(root: Path, now: dt.datetime) -> Status:
    """Return what the page tells at a moment. Raises ConfigError, UnfinishedError."""
    config = load_config(root)
    here = now.astimezone(ZoneInfo(config.court.time_zone))
    span = here.date() - (DAYS - 1) * DAY, here.date()
    with opened(root / PATH) as database:
        days, track = days_of(database, HOME, span, here), tracks_of(database).get(HOME)
    start = dt.datetime.combine(span[0], dt.time(), here.tzinfo)
    incidents = incidents_between(root, start, now + DAY)
    blind = any(each.blind and each.closed is None for each in incidents)
    every = dt.timedelta(minutes=config.monitor.interval_minutes)
    return Status(
        court=config.court.name,
        site=Watched(root, config, now).base,
        made=here,
        every=every,
        now=mark_now(track, now, every, blind=blind),
        seen=track.at if track else None,
        days=days,
        incidents=happened(incidents),
        works=_works(config, here),
    )


def _works(config: Config, here: dt.datetime) -> tuple[Work, ...]:
    """Return announced work with a date of its own that is not over, the next first."""
    found = []
    for each in maintenance_of(config.monitor):
        if each.date is None:
            continue
        start = dt.datetime.combine(each.date, each.start, here.tzinfo)
        end = each.end_at(start)
        if end is not None and end > here:
            found.append(Work(start, end))
    return tuple(sorted(found, key=lambda work: work.start))


def status_files(root: Path, now: dt.datetime) -> dict[str, bytes]:
    """Return the page's files by their path; the same answers and moment give the same bytes."""
    return files_of(status_of(root, now))
