"""`terbit visitors`: read the logs that are given, and tell of the days."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pipeline.config.load import Config, load_config
from pipeline.flows.progress import Progress
from pipeline.flows.visitors.fetch import Fetched, fetch, remember
from pipeline.flows.visitors.incidents import keep_evidence
from pipeline.flows.visitors.keys import forget_keys
from pipeline.flows.visitors.known import engines_of, known_paths
from pipeline.flows.visitors.read_logs import Shelf, read_logs
from pipeline.flows.visitors.tell import tell
from pipeline.outside.access_logs.engine import engine
from pipeline.outside.one_at_a_time import alone
from pipeline.visitors.report import Reading, Report, Span
from pipeline.visitors.retention import oldest_month, over

FOLDER = "var/pengunjung"
_BUSY = "Pembacaan log yang lain sedang berjalan di sini. Tunggu sampai selesai."
_MONTH = 30


@dataclass(frozen=True)
class Looked:
    """What came of a look: a report (None: nothing is kept), and evidence with its SHA-256."""

    report: Report | None
    evidence: tuple[tuple[Path, str], ...] = ()


def look(
    root: Path,
    logs: tuple[str, ...],
    now: dt.datetime,
    steps: Progress,
    *,
    since: dt.date | None = None,
    source: str | None = None,
) -> Looked:
    """Read logs, keep what is new in them, and report the days from `since` to the last one kept.

    `source` names a target whose logs are fetched and read too. Without `since`: the thirty days up
    to the last one. What is older than visitors.yml allows is deleted first. Raises ConfigError,
    UsageError, UnfinishedError, and RefusedError while another run is at it.
    """
    config = load_config(root)
    shelf = _shelf(root, config, now)
    with alone(shelf.folder / "sedang", _BUSY), engine(shelf.folder) as (connection, work):
        _tidy(shelf, config, now)
        fetched = _fetched(root, config, source, shelf, work, steps) if source else Fetched()
        logs = (*logs, *fetched.files)
        steps.start("Membaca log")
        reading = read_logs(connection, logs, shelf, work) if logs else Reading()
        steps.end()
        steps.start("Menghitung")
        span = _span(shelf.days, since)
        report = (
            tell(connection, shelf.days, span, reading, config.visitors.incidents) if span else None
        )
        kept = (
            keep_evidence(connection, report, shelf.folder / "insiden") if report and logs else ()
        )
        if source:
            remember(shelf.folder, source, fetched.reached)
        steps.end()
    return Looked(report, kept)


def _fetched(
    root: Path, config: Config, source: str, shelf: Shelf, work: Path, steps: Progress
) -> Fetched:
    steps.start(f"Mengambil log dari {source}")
    found = fetch(root, config, source, shelf.folder, work)
    steps.end()
    return found


def _shelf(root: Path, config: Config, now: dt.datetime) -> Shelf:
    zone = ZoneInfo(config.court.time_zone)
    offset = now.astimezone(zone).utcoffset() or dt.timedelta()
    host = urlsplit(config.court.url).hostname or ""
    own = frozenset({host, *config.visitors.own_hosts})
    return Shelf(
        root / FOLDER, int(offset.total_seconds()), own, known_paths(root), engines_of(root)
    )


def _tidy(shelf: Shelf, config: Config, now: dt.datetime) -> None:
    today, kept = now.date(), config.visitors
    forget_keys(shelf.keys, oldest_month(today, kept.keep_keys_months))
    for folder, days in (
        (shelf.days, kept.keep_days),
        (shelf.folder / "insiden", kept.keep_incidents_days),
    ):
        for name in over((file.name for file in folder.glob("*-*-*")), today, days):
            (folder / name).unlink()


def _span(folder: Path, since: dt.date | None) -> Span | None:
    days = sorted(file.stem for file in folder.glob("*.parquet"))
    if not days:
        return None
    last = dt.date.fromisoformat(days[-1])
    first = since or max(dt.date.fromisoformat(days[0]), last - dt.timedelta(_MONTH - 1))
    return Span(min(first, last), last)
