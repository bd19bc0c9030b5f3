"""Logs into days that are kept: read, labelled, pseudonymised, counted once."""

import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.flows.visitors.keys import key_of
from pipeline.outside.access_logs.facts import keep_days, make_facts
from pipeline.outside.access_logs.label import (
    label_addresses,
    label_agents,
    label_claims,
    label_referers,
    label_targets,
    months_of,
)
from pipeline.outside.access_logs.load import load_logs
from pipeline.visitors.agents import asker_of
from pipeline.visitors.classify import codes_of, codes_of_claim
from pipeline.visitors.crawlers import Engines, shipped
from pipeline.visitors.lines import parse
from pipeline.visitors.part import AGENT, REFERER, TARGET, Claim, Part
from pipeline.visitors.report import Reading
from pipeline.visitors.words_told import without_address

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_HOST = re.compile(r"https?://(?:[^/@\s]*@)?([a-z0-9.-]{1,253})", re.IGNORECASE)


@dataclass(frozen=True)
class Shelf:
    """Where what is kept of the visitors lies, and by what it is judged.

    `shift` is the court's time zone in seconds, `known` the paths of the site or None where nobody
    knows them, `engines` the networks of search engines.
    """

    folder: Path
    shift: int
    own_hosts: frozenset[str] = frozenset()
    known: frozenset[str] | None = None
    engines: Engines = field(default_factory=shipped)

    @property
    def days(self) -> Path:
        """Return the folder of the days."""
        return self.folder / "hari"

    @property
    def keys(self) -> Path:
        """Return the folder of the months' secrets."""
        return self.folder / "kunci"


def read_logs(
    connection: "DuckDBPyConnection", names: tuple[str, ...], shelf: Shelf, work: Path
) -> Reading:
    """Read logs, add what is new in them to the days, and return how it went.

    Raises UsageError where a file is not there, UnfinishedError where one breaks off; the days stay
    as they were then.
    """
    loaded = load_logs(connection, names, parse, work)
    with ThreadPoolExecutor(1) as beside:
        targets = beside.submit(label_targets, connection.cursor(), _target_codes, shelf.known)
        _label(connection, shelf)
        targets.result()
    make_facts(connection, shelf.shift)
    kept = list(keep_days(connection, shelf.days, shelf.shift))
    new, before = sum(each.new for each in kept), sum(each.before for each in kept)
    shown = tuple(without_address(line) for line in loaded.shown)
    closed = loaded.lines - loaded.bad - new - before
    return Reading(loaded.lines, new, before, loaded.bad, loaded.cut, closed, shown)


def _label(connection: "DuckDBPyConnection", shelf: Shelf) -> None:
    months = months_of(connection, shelf.shift)
    keys = [(month, key_of(shelf.keys, shelf.days, month)) for month in months]
    label_addresses(connection, [(month, key) for month, key in keys if key], shelf.shift)
    label_agents(connection, _agent)
    label_referers(connection, lambda referer: _referer(referer, shelf.own_hosts))
    engines = shelf.engines
    label_claims(
        connection,
        lambda agent: engines.claimed_by(agent) is not None,
        lambda agent, address: codes_of_claim(Claim(agent, address, engines)),
    )


def _target_codes(target: str, method: str, answered: bool) -> tuple[str, ...]:
    return codes_of(Part(TARGET, target, method, answered))


def _agent(agent: str) -> tuple[str, str, str]:
    told = asker_of(agent)
    return told.kind, told.device, " ".join(codes_of(Part(AGENT, agent)))


def _referer(referer: str, own: frozenset[str]) -> tuple[str, str]:
    found = _HOST.match(referer)
    host = found[1].lower() if found else ""
    return ("" if host in own else host), " ".join(codes_of(Part(REFERER, referer)))
