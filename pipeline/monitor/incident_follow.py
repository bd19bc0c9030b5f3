"""Deciding what becomes of incidents after a run: opened, grown, of another cause, closed."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from pipeline.monitor.incident import BY_PERSON, WORDS, Cause, Incident, Moment, Turn
from pipeline.monitor.incident_causes import Alarm, Root, grouped, rank
from pipeline.monitor.result import FAILING, State

_BLIND = Root(Cause.OWN_NETWORK)
_APART = {Cause.TAMPERED, Cause.OWN_NETWORK}


def follow_incidents(
    lasting: Sequence[Incident], alarms: Iterable[Alarm], at: dt.datetime
) -> tuple[Incident, ...]:
    """Return every incident that is new (id 0) or has changed; the rest stays as it is.

    `lasting` are the open ones, oldest first, `alarms` all that stand now. An alarm belongs to one
    incident at a time, and stays with it until the probe is well, whatever else is seen.
    """
    before = {each.id: each for each in lasting}
    now, new = dict(before), []
    known = tuple(alarms)
    counted = {each.probe for each in known if each.state in FAILING}
    groups = _groups(lasting, known)
    for root, group in groups.items():
        mine = [now[id_] for id_ in _holding(root, group, now.values())]
        if not mine:
            new.append(_opened(root, group, at))
            continue
        first, *others = mine
        now[first.id] = _grown(first, root, group, at)
        now |= {each.id: _merged(each, first.id, at) for each in others if _within(each, group)}
    ended = {id_: _thinned(each, _standing(each, groups, counted), at) for id_, each in now.items()}
    return (*(each for id_, each in ended.items() if each != before[id_]), *new)


def _groups(lasting: Sequence[Incident], known: Sequence[Alarm]) -> dict[Root, tuple[Alarm, ...]]:
    """Return alarms by cause, minding what is held already.

    What was not seen while this machine's network was down waits for the first look after it, and
    that network takes nothing away from an incident that was there before.
    """
    blind = {key for each in lasting if each.blind for key in each.live}
    held = {key for each in lasting if not each.blind for key in each.live}
    waiting = [each for each in known if each.probe in blind and each.state is not State.BAD]
    found = grouped(each for each in known if each not in waiting)
    unseen = [each for each in found.pop(_BLIND, ()) if each.probe not in held]
    both = (*waiting, *unseen)
    return {_BLIND: both, **found} if both else found


def _holding(root: Root, group: Sequence[Alarm], known: Iterable[Incident]) -> list[int]:
    """Return the incidents that a group belongs to, the oldest first.

    Tampering is never part of another incident: what was changed must not be lost in an outage.
    Nor is a time in which this machine saw nothing.
    """
    keys = {alarm.probe for alarm in group}
    found = []
    for each in known:
        same = (each.cause, each.subject) == (root.cause, root.subject)
        apart = bool(_APART & {each.cause, root.cause})
        if each.closed is None and (same or (not apart and keys & set(each.live))):
            found.append(each)
    return [each.id for each in sorted(found, key=lambda each: (each.opened, each.id))]


def _within(incident: Incident, group: Sequence[Alarm]) -> bool:
    return set(incident.live) <= {alarm.probe for alarm in group}


def _opened(root: Root, group: Sequence[Alarm], at: dt.datetime) -> Incident:
    keys = tuple(alarm.probe for alarm in group)
    joined = tuple(Moment(at, Turn.JOINED, each.probe, each.reason) for each in group)
    first = Moment(at, Turn.OPENED, words=WORDS[root.cause])
    since = min(alarm.since for alarm in group)
    return Incident(0, root.cause, root.subject, since, at, keys, keys, (first, *joined))


def _grown(incident: Incident, root: Root, group: Sequence[Alarm], at: dt.datetime) -> Incident:
    """Return an incident with the alarms of a group, and its cause where that explains more."""
    fresh = [alarm for alarm in group if alarm.probe not in incident.live]
    told = tuple(Moment(at, Turn.JOINED, each.probe, each.reason) for each in fresh)
    keys = [each.probe for each in fresh]
    known = dict.fromkeys((*incident.explains, *keys))
    since = min((incident.since, *(alarm.since for alarm in group)))
    grown = replace(
        incident,
        since=since,
        explains=tuple(known),
        live=(*incident.live, *keys),
        timeline=(*incident.timeline, *told),
    )
    if rank(root.cause) >= rank(incident.cause):
        return grown
    change = Moment(at, Turn.CAUSE, words=WORDS[root.cause])
    timeline = (*grown.timeline, change)
    return replace(grown, cause=root.cause, subject=root.subject, timeline=timeline)


def _standing(
    incident: Incident, groups: Mapping[Root, tuple[Alarm, ...]], counted: set[str]
) -> set[str]:
    """Return the alarms that keep an incident open: all, but of a blind time only its own.

    What was seen and is no longer seen is not well, so it stays.
    """
    if not incident.blind:
        return counted
    return {each.probe for each in groups.get(_BLIND, ())}


def _merged(incident: Incident, into: int, at: dt.datetime) -> Incident:
    told = Moment(at, Turn.MERGED, words=f"Bagian dari insiden {into}")
    timeline = (*incident.timeline, told)
    return replace(incident, live=(), closed=at, merged=into, timeline=timeline)


def _thinned(incident: Incident, standing: set[str], at: dt.datetime) -> Incident:
    """Return an incident without the probes that are well again.

    Where none is left it is closed, but for those that only a person closes.
    """
    gone = [key for key in incident.live if key not in standing]
    if incident.closed is not None or not gone:
        return incident
    live = tuple(key for key in incident.live if key in standing)
    told = tuple(Moment(at, Turn.LEFT, key) for key in gone)
    over = not live and incident.cause not in BY_PERSON
    timeline = (*incident.timeline, *told, *((Moment(at, Turn.CLOSED),) if over else ()))
    return replace(incident, live=live, closed=at if over else None, timeline=timeline)


def closed_by_person(incident: Incident, by: str, at: dt.datetime) -> Incident:
    """Return an incident that a person closed."""
    timeline = (*incident.timeline, Moment(at, Turn.CLOSED, words=f"Ditutup oleh {by}"))
    return replace(incident, closed=at, timeline=timeline)
