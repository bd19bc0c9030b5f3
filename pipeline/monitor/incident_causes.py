"""Which alarms have one cause: the strongest sign explains the weaker ones."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pipeline.monitor.incident import Cause
from pipeline.monitor.result import FAILING, State

OWN_NETWORK = "MON130"
_DOMAIN, _SERVERS, _CERTIFICATE, _HOME = "MON070", "MON020", "MON010", "MON001 /"
# What this machine knows of itself, without asking over the network.
_HERE = frozenset({"MON060", "MON061", "MON071", "MON080"})
_NAMES = frozenset({"MON020", "MON021", "MON022", "MON023"})
_PAGES = frozenset({"MON001", "MON002", "MON003", "MON040", "MON150", "MON151"})
_SITE = _PAGES | {"MON010", "MON011", "MON050"}
_INTEGRITY = range(100, 130)


@dataclass(frozen=True)
class Alarm:
    """A probe that alarms: by its key, how it is now, since when, and why."""

    probe: str
    state: State
    since: dt.datetime
    reason: str

    @property
    def code(self) -> str:
        """Return the code of the probe."""
        return self.probe.partition(" ")[0]

    @property
    def subject(self) -> str:
        """Return what the probe is asked of."""
        return self.probe.partition(" ")[2]


@dataclass(frozen=True)
class Root:
    """A cause and what it is a cause of."""

    cause: Cause
    subject: str = ""


def asked_outside(code: str) -> bool:
    """Return whether a probe asks over the network, and so sees nothing where that is down."""
    return code not in _HERE and code != OWN_NETWORK


def grouped(alarms: Iterable[Alarm]) -> dict[Root, tuple[Alarm, ...]]:
    """Return alarms by their cause, each with exactly one, in the order of what explains most.

    Only what is wrong or not seen makes an incident; a doubt is told and no more.
    """
    counted = [alarm for alarm in alarms if alarm.state in FAILING]
    roots = sorted({root for each in counted if (root := _root(each))}, key=_rank)
    found: dict[Root, tuple[Alarm, ...]] = {}
    for alarm in counted:
        own = Root(Cause.PROBE, alarm.code)
        root = next((each for each in roots if _explains(each.cause, alarm)), own)
        found[root] = (*found.get(root, ()), alarm)
    return dict(sorted(found.items(), key=lambda each: _rank(each[0])))


def rank(cause: Cause) -> int:
    """Return how much a cause explains: the smaller, the more."""
    return tuple(Cause).index(cause)


def _rank(root: Root) -> tuple[int, str]:
    return rank(root.cause), root.subject


def _root(alarm: Alarm) -> Root | None:
    """Return the cause that an alarm is the sign of, or None."""
    if alarm.code == OWN_NETWORK:
        return Root(Cause.OWN_NETWORK)
    if _is_integrity(alarm.code) and alarm.state is State.BAD:
        return Root(Cause.TAMPERED)
    if alarm.probe == _HOME:
        return Root(Cause.HOST)
    certain: Mapping[str, Cause] = {_DOMAIN: Cause.DOMAIN, _CERTIFICATE: Cause.CERTIFICATE}
    if alarm.code in certain and alarm.state is State.BAD:
        return Root(certain[alarm.code], alarm.subject)
    return Root(Cause.NAME_SERVERS, alarm.subject) if alarm.code == _SERVERS else None


def _explains(cause: Cause, alarm: Alarm) -> bool:
    integrity, seen = _is_integrity(alarm.code), alarm.state is State.BAD
    if cause is Cause.TAMPERED or (integrity and seen):
        return cause is Cause.TAMPERED and integrity and seen
    if cause is Cause.OWN_NETWORK:
        return alarm.code == OWN_NETWORK or (asked_outside(alarm.code) and not seen)
    of_names = alarm.code in _NAMES or alarm.code == _DOMAIN
    if cause in (Cause.DOMAIN, Cause.NAME_SERVERS):
        return of_names or integrity or alarm.code in _SITE
    return integrity or alarm.code in _SITE


def _is_integrity(code: str) -> bool:
    number = code.removeprefix("MON")
    return number.isdecimal() and int(number) in _INTEGRITY
