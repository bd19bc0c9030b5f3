"""What stands at a commit of main: its roster, its policy, and whose keys count."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pipeline.config.people import Key, People
from pipeline.config.review import Review
from pipeline.errors import ConfigError, Fault
from pipeline.outside.git_objects import Objects
from pipeline.outside.ssh_signatures import Signer
from pipeline.record import Strict, read_record, yaml_text
from pipeline.review.policy import Policy
from pipeline.review.roster import Roster

Read = Callable[[str], bytes | None]
_COURT = "site_config/court.yml"
# As in content/catalogue.py, whose models a push does not wait for.
CATALOGUE = "site_config/catalogue/2-144-2022.yml"
_DAY, _SECOND = dt.timedelta(days=1), dt.timedelta(seconds=1)
_Model = TypeVar("_Model", bound=Strict)


@dataclass(frozen=True)
class Standing:
    """Whose decisions count, and what is asked of a change."""

    roster: Roster
    policy: Policy


def reader(objects: Objects, commit: str) -> Read:
    """Return what reads the files of a commit by path."""
    return lambda path: objects.read(f"{commit}:{path}")


def standing_at(objects: Objects, commit: str) -> Standing:
    """Return what stands at a commit of main; raises ConfigError where it is broken."""
    read = reader(objects, commit)
    return Standing(roster_of(read), policy_of(read))


def roster_of(read: Read) -> Roster:
    """Return the roster that `read` gives by path; raises ConfigError where it is broken."""
    return Roster(_record(read, "site_config/people.yml", People))


def policy_of(read: Read) -> Policy:
    """Return the policy that `read` gives by path; raises ConfigError where it is broken."""
    court, catalogue = _plain(read, _COURT), _plain(read, CATALOGUE)
    urgent = (row for row in catalogue.get("items", ()) if row.get("category") == "serta_merta")
    return Policy(
        review=_record(read, "site_config/review.yml", Review),
        court=str(urlsplit(court["url"]).hostname),
        time_zone=str(court["time_zone"]),
        urgent=frozenset(str(row["id"]) for row in urgent),
    )


def signers_of(roster: Roster, time_zone: str) -> list[Signer]:
    """Return every key of the roster, with when it counts."""
    zone = ZoneInfo(time_zone)
    return [
        Signer(who, key.key, _start(key, zone), _end(key, zone))
        for who, person in roster.people.people.items()
        for key in person.keys
    ]


def _start(key: Key, zone: ZoneInfo) -> dt.datetime | None:
    return dt.datetime.combine(key.from_day, dt.time(), zone) if key.from_day else None


def _end(key: Key, zone: ZoneInfo) -> dt.datetime | None:
    return dt.datetime.combine(key.until + _DAY, dt.time(), zone) - _SECOND if key.until else None


def _text(read: Read, path: str) -> str:
    raw = read(path)
    try:
        return (raw or b"").decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ConfigError([Fault(path, 1, 1, "", "Simpan berkas ini sebagai UTF-8.")]) from None


def _record(read: Read, path: str, model: type[_Model]) -> _Model:
    found = read_record(_text(read, path), model)
    if found.value is None:
        raise ConfigError(
            [Fault(path, each.line, each.column, each.key, each.message) for each in found.problems]
        )
    return found.value


def _plain(read: Read, path: str) -> dict[str, Any]:
    try:
        plain = yaml_text.load(_text(read, path))
    except yaml_text.YamlError as problem:
        raise ConfigError(
            [Fault(path, problem.line, problem.column, "", problem.message)]
        ) from None
    if not isinstance(plain, dict):
        raise ConfigError([Fault(path, 1, 1, "", "Berkas tidak ada di main, atau kosong.")])
    return plain
