"""One line of a log as values: the formats of nginx and Apache, and lines of JSON."""

import datetime as dt
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pipeline.unseen import UNSEEN, as_logged

LONGEST = 65_536
_QUOTED = r'"((?:[^"\\]|\\.)*)"'
_LINE = re.compile(
    r"(?:\S+:\d{1,5} )?"  # the virtual host of Apache's vhost_combined
    r"([0-9A-Za-z.:_-]{1,255}) \S+ .{1,255}? "
    r"\[(\d{2}/[A-Za-z]{3}/\d{4}:\d{2}:\d{2}:\d{2} [+-]\d{4})\] "
    rf"{_QUOTED} (\d{{3}}) (\d+|-)(?: {_QUOTED} {_QUOTED})?(?:\s.*)?$",
    re.DOTALL,
)
_REQUEST = re.compile(r"([A-Za-z_-]{1,32}) (.*?)(?: (HTTP/\d(?:\.\d)?))?$", re.DOTALL)
_ADDRESS = re.compile(r"[0-9A-Za-z.:_-]{1,255}")
_METHOD = re.compile(r"[A-Za-z_-]{1,32}")
# What JSON can hold and a line of a log cannot: what ends a line or a quotation, what nobody sees,
# and halves of characters.
_UNWRITTEN = re.compile(rf'["\\{UNSEEN}\ud800-\udfff]')
_LAST_SECOND, _MOST_BYTES = 253_370_764_800, 10**15  # the year 9999; as many digits as a line has
_STAMP = "%d/%b/%Y:%H:%M:%S %z"
_KEYS = {
    "address": ("remote_addr", "client_ip", "remote_ip", "clientip", "client", "ClientHost", "ip"),
    "when": ("time_iso8601", "time_local", "timestamp", "@timestamp", "time", "ts", "msec", "date"),
    "request": ("request", "request_line"),
    "method": ("request_method", "method", "RequestMethod", "verb"),
    "target": ("request_uri", "uri", "RequestPath", "url", "path"),
    "status": ("status", "response", "DownstreamStatus", "code"),
    "size": ("body_bytes_sent", "bytes_sent", "size", "bytes", "DownstreamContentSize"),
    "referer": ("http_referer", "referer", "referrer", "Referer"),
    "agent": ("http_user_agent", "user_agent", "agent", "userAgent", "User-Agent"),
}


@dataclass(frozen=True)
class LogLine:
    """One request as a server wrote it down.

    `second` counts from 1970 in UTC, `size` is in bytes; a part that the log lacks is empty. What
    is no request of HTTP has no method, and stands whole in the target.
    """

    second: int
    address: str
    method: str
    target: str
    status: int
    size: int
    referer: str = ""
    agent: str = ""


def parse(text: str) -> LogLine | None:
    """Return a line as values, or None where it is of no format that is known here."""
    if text.startswith("{"):
        return _from_json(text)
    found = _LINE.match(text[:LONGEST])
    if found is None:
        return None
    address, stamp, request, status, size, referer, agent = found.groups()
    second = _second(stamp)
    if second is None:
        return None
    method, target = _asked(request)
    sent = 0 if size == "-" else int(size[:15])
    return LogLine(
        *(second, address, method, target, int(status), sent),
        *(_present(referer), _present(agent)),
    )


def _asked(request: str) -> tuple[str, str]:
    found = _REQUEST.fullmatch(request)
    if found is None or not found[3]:
        return "", request
    return found[1], found[2]


def _present(text: str | None) -> str:
    return "" if text in (None, "-") else str(text)


def _second(stamp: str) -> int | None:
    try:
        found = dt.datetime.strptime(stamp, _STAMP)  # noqa: DTZ007  # the stamp names its zone
        return int(found.timestamp())
    except (ValueError, OverflowError):
        return None


def _from_json(text: str) -> LogLine | None:
    try:
        told = json.loads(text)
        return _of_keys(_flat(told)) if isinstance(told, dict) else None
    except (ValueError, RecursionError, TypeError, OverflowError):
        return None


def _flat(told: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values with those of `request` and two of its headers beside them: Caddy nests
    them, and a client names its headers as it likes.
    """
    inner = told.get("request")
    if not isinstance(inner, dict):
        return dict(told)
    named = inner.get("headers")
    headers = named if isinstance(named, dict) else {}
    wanted = {*_KEYS["referer"], *_KEYS["agent"]}.intersection(headers)
    plain = {
        key: headers[key][0] for key in wanted if headers[key] and isinstance(headers[key], list)
    }
    outer = {key: value for key, value in told.items() if key != "request"}
    return {**outer, **inner, **plain}


def _of_keys(told: Mapping[str, Any]) -> LogLine | None:
    values = {name: _first(told, keys) for name, keys in _KEYS.items()}
    second, address = _moment(values["when"]), values["address"]
    if second is None or not isinstance(address, str) or not _ADDRESS.fullmatch(address):
        return None
    status, size = int(values["status"] or 0), int(values["size"] or 0)
    method, target = _asked_in(values)
    known = 0 <= second < _LAST_SECOND and 100 <= status <= 999 and 0 <= size < _MOST_BYTES
    if not known or not (method or target):
        return None
    told_of = (_present(_written(str(values[name] or ""))) for name in ("referer", "agent"))
    return LogLine(second, address, method, target, status, size, *told_of)


def _asked_in(values: Mapping[str, Any]) -> tuple[str, str]:
    method, target = str(values["method"] or ""), str(values["target"] or "")
    if values["request"]:
        method, target = _asked(str(values["request"]))
    return method if _METHOD.fullmatch(method) else "", _written(target[:LONGEST])


def _written(text: str) -> str:
    """Return a text as a server writes it between the quotes of a line (nginx: log_format)."""
    return _UNWRITTEN.sub(as_logged, text)


def _first(told: Mapping[str, Any], keys: tuple[str, ...]) -> Any:
    return next((told[key] for key in keys if told.get(key) not in (None, "", "-")), None)


def _moment(told: Any) -> int | None:
    if isinstance(told, (int, float)) and not isinstance(told, bool):
        return int(told if told < 10**11 else told / 1000)
    text = str(told or "")
    if re.fullmatch(r"\d{10}(?:\.\d+)?", text):
        return int(float(text))
    try:
        found = dt.datetime.fromisoformat(text)
    except ValueError:
        return _second(text)
    return int(found.timestamp()) if found.tzinfo else None
