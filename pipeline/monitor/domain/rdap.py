"""Reading RDAP's answer about a domain name (RFC 9083), whatever came instead of one."""

import datetime as dt
import json
from collections.abc import Iterator, Mapping
from typing import Any

from pipeline.monitor.domain.moments import moment
from pipeline.monitor.domain.said import Outcome, Said, plain_status, sensible

_FOUND, _NOT_FOUND, _TOO_MANY, _ERROR = 200, 404, 429, 500
_MOST = 50


def read_rdap(status: int, body: bytes, name: str, at: dt.datetime) -> Said:
    """Return what RDAP says of `name` (A-labels); nothing is raised, whatever the body holds."""
    if status == _NOT_FOUND:
        return Said("rdap", at, Outcome.NOT_FOUND, "nama tidak terdaftar (404)")
    if status != _FOUND:
        return Said("rdap", at, Outcome.SILENT, _cause(status))
    try:
        told = json.loads(body)
    except (ValueError, RecursionError):
        return Said("rdap", at, Outcome.UNREADABLE, "jawabannya bukan JSON")
    if not isinstance(told, dict) or not _is_about(told, name):
        return Said("rdap", at, Outcome.UNREADABLE, f"jawabannya bukan tentang {name}")
    return _read(told, at)


def _cause(status: int) -> str:
    if status == _TOO_MANY:
        return "terlalu sering ditanyai (429)"
    return f"server bermasalah ({status})" if status >= _ERROR else f"dijawab {status}"


def _is_about(told: Mapping[str, Any], name: str) -> bool:
    names = (told.get("ldhName"), told.get("unicodeName"))
    return any(isinstance(each, str) and each.rstrip(".").lower() == name for each in names)


def _read(told: Mapping[str, Any], at: dt.datetime) -> Said:
    events = dict(_events(told))
    registered = events.get("registration")
    claimed = events.get("expiration")
    expires = sensible(claimed, registered, at)
    doubt = "tanggal berakhirnya tidak masuk akal" if _claims(told) and not expires else ""
    return Said(
        "rdap",
        at,
        Outcome.TOLD,
        doubt,
        expires,
        registered,
        tuple(dict.fromkeys(plain_status(each) for each in _texts(told.get("status")))),
        tuple(sorted(_servers(told))),
    )


def _claims(told: Mapping[str, Any]) -> bool:
    return any(each.get("eventAction") == "expiration" for each in _rows(told.get("events")))


def _events(told: Mapping[str, Any]) -> Iterator[tuple[str, dt.datetime]]:
    for each in _rows(told.get("events")):
        action, when = each.get("eventAction"), each.get("eventDate")
        at = moment(when) if isinstance(when, str) else None
        if isinstance(action, str) and at is not None:
            yield action, at


def _servers(told: Mapping[str, Any]) -> Iterator[str]:
    for each in _rows(told.get("nameservers")):
        name = each.get("ldhName")
        if isinstance(name, str):
            yield name.rstrip(".").lower()


def _rows(value: Any) -> list[Mapping[str, Any]]:
    rows = value if isinstance(value, list) else []
    return [row for row in rows[:_MOST] if isinstance(row, dict)]


def _texts(value: Any) -> list[str]:
    rows = value if isinstance(value, list) else []
    return [row for row in rows[:_MOST] if isinstance(row, str)]
