"""What registries say of a name: asked at most once a day, kept with the day it was said.

Registries answer few questions a day. An answer is kept in var/domains.json; where a registry does
not answer, what it said last stays, with its own date.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from pipeline.monitor.domain.rdap import read_rdap
from pipeline.monitor.domain.said import Outcome, Said
from pipeline.monitor.domain.servers import LIST, Servers, read_list, shipped
from pipeline.monitor.domain.whois import read_whois, referred
from pipeline.outside.rdap import ask_rdap
from pipeline.outside.whois import ask_whois

MEMORY = "var/domains.json"
LIST_FILE = "var/rdap-dns.json"
_KEPT = dt.timedelta(hours=20)
_LIST_KEPT = dt.timedelta(days=30)
_Answers = dict[str, tuple[Said, ...]]
_ANSWERS: TypeAdapter[_Answers] = TypeAdapter(_Answers)
_HEARD = (Outcome.TOLD, Outcome.NOT_FOUND)


@dataclass(frozen=True)
class Asking:
    """When is now, whom to ask, and whether what was said today must be asked again."""

    now: dt.datetime
    servers: Servers
    anew: bool = False


def hear(root: Path, name: str, asking: Asking) -> tuple[Said, ...]:
    """Return what RDAP and WHOIS say of a name (A-labels), newest known, in that order."""
    known = _read(root / MEMORY)
    kept = known.get(name, ())
    if kept and not asking.anew and all(asking.now - each.at < _KEPT for each in kept):
        return kept
    heard = (_rdap(name, asking), _whois(name, asking))
    told = tuple(_newest_that_tells(kept, each) for each in heard)
    _write(root / MEMORY, {**known, name: told})
    return told


def remembered(root: Path, name: str) -> tuple[Said, ...]:
    """Return what was last said of a name, without asking anybody."""
    return _read(root / MEMORY).get(name, ())


def _newest_that_tells(kept: Sequence[Said], now: Said) -> Said:
    """Return the new answer; where it says nothing, the one before, with why it is not newer."""
    before = next((each for each in kept if each.source == now.source), None)
    if now.outcome in _HEARD or before is None or before.outcome not in _HEARD:
        return now
    return replace(before, detail=f"{now.at.date()}: {now.detail}")


def _rdap(name: str, asking: Asking) -> Said:
    address = asking.servers.rdap_query(name)
    if address is None:
        return Said("rdap", asking.now, Outcome.NOT_ASKED, "registri ini tidak mempunyai RDAP")
    reply = ask_rdap(address)
    if reply.status is None:
        return Said("rdap", asking.now, Outcome.SILENT, reply.cause)
    return read_rdap(reply.status, reply.body, name, asking.now)


def _whois(name: str, asking: Asking) -> Said:
    host = asking.servers.whois_host(name) or _from_root(name, asking.servers)
    if host is None:
        return Said("whois", asking.now, Outcome.NOT_ASKED, "server WHOIS tidak diketahui")
    reply = ask_whois(host, asking.servers.port, name)
    if reply.text is None:
        return Said("whois", asking.now, Outcome.SILENT, reply.cause)
    return read_whois(reply.text, asking.now)


def _from_root(name: str, servers: Servers) -> str | None:
    if servers.root_whois is None:
        return None
    reply = ask_whois(servers.root_whois, servers.port, name.rpartition(".")[2])
    return referred(reply.text or "")


def servers_known(root: Path, now: dt.datetime, address: str = LIST) -> Servers:
    """Return whom to ask: IANA's list, fetched at most once a month, or the one that is shipped."""
    file = root / LIST_FILE
    read = read_list(file.read_bytes()) if _is_recent(file, now) else None
    if read is None:
        reply = ask_rdap(address)
        read = read_list(reply.body) if reply.status == 200 else None
        if read is None:
            return shipped()
        _put(file, reply.body)
    return replace(shipped(), rdap=read)


def _is_recent(file: Path, now: dt.datetime) -> bool:
    return file.exists() and now.timestamp() - file.stat().st_mtime < _LIST_KEPT.total_seconds()


def _read(file: Path) -> _Answers:
    """Return what is kept; where it cannot be read it begins anew, which only costs questions."""
    try:
        return _ANSWERS.validate_json(file.read_bytes())
    except (OSError, ValidationError):
        return {}


def _write(file: Path, answers: _Answers) -> None:
    _put(file, _ANSWERS.dump_json(answers, indent=1))


def _put(file: Path, raw: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    made = file.with_name(f"{file.name}.new")
    made.write_bytes(raw)
    made.replace(file)
