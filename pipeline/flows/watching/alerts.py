"""Telling people after a run: each channel what it owes, all channels at the same time."""

import datetime as dt
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from pipeline.flows.watching.alert_channels import LONGEST, memories, remember, why
from pipeline.flows.watching.incident_journal import entries
from pipeline.flows.watching.incidents import kept_between
from pipeline.flows.watching.settings import maintenance_of, quiet_of
from pipeline.flows.watching.watched import DAY, Watched
from pipeline.monitor.alarm import Track
from pipeline.monitor.alerts.decide import (
    Alert,
    Case,
    Time,
    after_failing,
    after_telling,
    forgotten,
    owed,
)
from pipeline.monitor.alerts.memory import Memory
from pipeline.monitor.alerts.words import text_of
from pipeline.monitor.incident import Incident
from pipeline.monitor.probe import Probe
from pipeline.monitor.result import State
from pipeline.monitor.windows import inside
from pipeline.outside.alert_channels import Opened
from pipeline.outside.at_once import all_at_once

_REMEMBERED = 31 * DAY


@dataclass(frozen=True)
class Sent:
    """What was sent over one channel: how many messages got through, and why one did not."""

    channel: str
    messages: int
    why: str = ""


def tell_after(
    database: sqlite3.Connection,
    watched: Watched,
    channels: Sequence[Opened],
    probes: Iterable[Probe],
    tracks: Mapping[str, Track],
) -> tuple[Sent, ...]:
    """Tell people of incidents and doubts as they stand after a run, where there is a channel."""
    if not channels:
        return ()
    urgent = {
        each.key
        for each in probes
        if each.urgent and each.key in tracks and tracks[each.key].alarm is State.BAD
    }
    minded = {(each.incident, each.opened) for each in entries(watched.root)}
    lasted = kept_between(database, watched.now - _REMEMBERED, watched.now + DAY)
    cases = [_case(each, urgent, minded) for each in lasted]
    doubts = {key: _doubt(track) for key, track in tracks.items() if track.alarm is State.WARN}
    return tell(database, watched, channels, cases, doubts)


def _case(incident: Incident, urgent: set[str], minded: set[tuple[int, dt.datetime]]) -> Case:
    somebody = (incident.id, incident.opened) in minded
    return Case(incident, bool(urgent & set(incident.live)), somebody)


def _doubt(track: Track) -> str:
    """Return why something is doubtful; nothing while it seems well again."""
    return track.reason if track.state is State.WARN else ""


def tell(
    database: sqlite3.Connection,
    watched: Watched,
    channels: Sequence[Opened],
    cases: Sequence[Case],
    doubts: Mapping[str, str],
) -> tuple[Sent, ...]:
    """Send what each channel owes, and remember what got through; those that owe nothing are left.

    One that fails is not asked again in this run, and its messages are owed still.
    """
    time = _time(watched)
    known = memories(database)
    before = {each.name: known.get(each.name) or Memory(watched.now) for each in channels}
    plans = {name: owed(memory, cases, doubts, time) for name, memory in before.items()}
    say = partial(_say, watched, {n: m for n, m in before.items() if m.failing is not None})
    jobs = {
        each.name: partial(_send, each, [say(alert) for alert in plans[each.name]])
        for each in channels
        if plans[each.name]
    }
    done = all_at_once(jobs, LONGEST)
    sent = {name: _sent(name, done[name]) for name in jobs}
    for name, memory in before.items():
        after = _after(memory, plans[name], sent.get(name), time)
        remember(database, name, forgotten(after, cases, doubts))
    return tuple(sent.values())


def _time(watched: Watched) -> Time:
    settings = watched.config.monitor
    quiet = quiet_of(settings)
    still = quiet is not None and quiet.end_at(watched.local) is not None
    paused = inside(maintenance_of(settings), watched.local) is not None
    return Time(watched.now, still or paused, dt.timedelta(hours=settings.reminder_hours))


def _say(watched: Watched, failing: Mapping[str, Memory], alert: Alert) -> tuple[str, str]:
    text = text_of(alert, watched.config.court.name, watched.local.tzinfo, failing)  # type: ignore[arg-type]
    return text.title, text.body


def _send(channel: Opened, texts: Iterable[tuple[str, str]]) -> tuple[int, str]:
    """Return how many messages got through, in their order, and why the next one did not."""
    count = 0
    for title, body in texts:
        if cause := channel.send(title, body):
            return count, cause
        count += 1
    return count, ""


def _sent(name: str, done: tuple[int, str] | Exception | None) -> Sent:
    if isinstance(done, tuple):
        return Sent(name, *done)
    return Sent(name, 0, why(done))


def _after(memory: Memory, plan: Sequence[Alert], sent: Sent | None, time: Time) -> Memory:
    if sent is None:
        return memory
    for alert in plan[: sent.messages]:
        memory = after_telling(memory, alert, time)
    return after_failing(memory, sent.why, time.now) if sent.why else memory
