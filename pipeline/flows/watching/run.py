"""One run of the monitor: ask what is due, decide, write it down, leave a sign of life."""

import datetime as dt
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from pipeline.config.load import load_config
from pipeline.flows.watching.alert_channels import opened_channels
from pipeline.flows.watching.alerts import Sent, tell_after
from pipeline.flows.watching.asking import ask_jobs, due_jobs, probes_of
from pipeline.flows.watching.heartbeat import beat
from pipeline.flows.watching.incidents import follow_kept
from pipeline.flows.watching.jobs import jobs_of
from pipeline.flows.watching.network_jobs import as_seen, is_network
from pipeline.flows.watching.settings import maintenance_of
from pipeline.flows.watching.watched import DAY, Job, Watched
from pipeline.monitor.alarm import Event, Track, follow
from pipeline.monitor.incident import Incident
from pipeline.monitor.probe import Probe
from pipeline.monitor.result import Result, State
from pipeline.monitor.windows import Window, inside
from pipeline.outside.one_at_a_time import alone
from pipeline.outside.watch_store import answers as store
from pipeline.outside.watch_store.hours import thin
from pipeline.outside.watch_store.opened import PATH, opened

RAW_DAYS = 14
LOCK = "var/monitor.lock"
RUNNING = "Pemantauan sedang berjalan di folder ini. Tunggu sampai selesai."
_THINNED = "thinned"
_TRACK: TypeAdapter[Track] = TypeAdapter(Track)
JobsOf = Callable[[Watched], list[Job]]
_Followed = Mapping[Probe, tuple[Track, Event | None]]


@dataclass(frozen=True)
class Ran:
    """What one run came to; `window` is the announced work that it fell into.

    `missed` says why the address of the heartbeat could not be reached, where it could not.
    `incidents` are those that this run opened, changed or closed, `sent` what people were told.
    """

    answers: Mapping[Probe, Result]
    events: tuple[Event, ...]
    window: Window | None
    not_due: int
    missed: str = ""
    incidents: tuple[Incident, ...] = ()
    sent: tuple[Sent, ...] = ()

    @property
    def exit_code(self) -> int:
        """Return 1 where something is wrong, 3 where something was not seen or told, else 0."""
        states = {result.state for result in self.answers.values()}
        if self.window is None and State.BAD in states:
            return 1
        untold = bool(self.sent) and all(each.why for each in self.sent)
        unseen = self.window is None and State.UNKNOWN in states
        return 3 if self.missed or untold or unseen else 0


def run_monitor(
    root: Path, now: dt.datetime, *, only_due: bool = False, jobs: JobsOf = jobs_of
) -> Ran:
    """Ask every probe, or those that are due, and keep the answers.

    Raises ConfigError, UsageError where a channel of alerts cannot be used; RefusedError while
    another run is under way; UnfinishedError where the answers cannot be kept.
    """
    watched = Watched(root, load_config(root), now)
    settings = watched.config.monitor
    channels = opened_channels(settings)
    with alone(root / LOCK, RUNNING), opened(root / PATH) as database:
        known = tracks_of(database)
        wanted = jobs(watched)
        last = {key: track.at for key, track in known.items()}
        asked = _due(wanted, last, now) if only_due else wanted
        answers = as_seen(ask_jobs(asked, settings.timeout_seconds, settings.retries))
        window = inside(maintenance_of(settings), watched.local)
        followed = {
            probe: follow(probe, known.get(probe.key), result, now, paused=window is not None)
            for probe, result in answers.items()
        }
        _keep(database, watched, answers, followed)
        tracks = _tracks_now(wanted, known, followed)
        incidents = follow_kept(database, tracks, now)
        sent = tell_after(database, watched, channels, probes_of(wanted), tracks)
    missed = beat(root, now, settings.heartbeat_url)
    events = tuple(event for _, event in followed.values() if event)
    return Ran(answers, events, window, len(wanted) - len(asked), missed, incidents, sent)


def _due(wanted: list[Job], last: Mapping[str, dt.datetime], now: dt.datetime) -> list[Job]:
    """Return what is due; whatever is asked, the network is asked with it."""
    found = due_jobs(wanted, last, now)
    return found and [job for job in wanted if job in found or is_network(job)]


def _tracks_now(
    wanted: Iterable[Job], known: Mapping[str, Track], followed: _Followed
) -> dict[str, Track]:
    """Return how every probe stands that the settings ask for, asked in this run or not."""
    tracks = {**known, **{probe.key: track for probe, (track, _) in followed.items()}}
    asked_for = {probe.key for probe in probes_of(wanted)}
    return {key: track for key, track in tracks.items() if key in asked_for}


def tracks_of(database: sqlite3.Connection) -> dict[str, Track]:
    """Return what is remembered of every probe, by its key; what cannot be read is forgotten."""
    return dict(_tracks(database))


def _tracks(database: sqlite3.Connection) -> Iterator[tuple[str, Track]]:
    for key, told in store.tracks(database).items():
        try:
            yield key, _TRACK.validate_json(told)
        except ValidationError:
            continue


def _keep(
    database: sqlite3.Connection,
    watched: Watched,
    answers: Mapping[Probe, Result],
    followed: _Followed,
) -> None:
    now = int(watched.now.timestamp())
    rows = [
        store.AnswerRow(probe.key, now, int(followed[probe][0].state), result.ms, result.reason)
        for probe, result in answers.items()
    ]
    told = {probe.key: _TRACK.dump_json(track).decode() for probe, (track, _) in followed.items()}
    events = [_event_row(event) for _, event in followed.values() if event]
    store.put(database, rows, told, events)
    thinned = store.mark(database, _THINNED)
    if thinned is None or now - thinned >= DAY.total_seconds() or thinned > now:
        thin(database, now - RAW_DAYS * int(DAY.total_seconds()))
        store.set_mark(database, _THINNED, now)


def _event_row(event: Event) -> store.EventRow:
    return store.EventRow(
        event.probe.key,
        event.kind.value,
        int(event.state),
        event.reason,
        int(event.since.timestamp()),
        int(event.at.timestamp()),
    )
