"""Logs into days that are kept: read, labelled, pseudonymised, counted once."""

import re
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.flows.visitors.keys import key_of
from pipeline.outside.access_logs.facts import Kept, keep_days, make_facts
from pipeline.outside.access_logs.label import (
    label_addresses,
    label_agents,
    label_claims,
    label_referers,
    label_targets,
    months_of,
)
from pipeline.outside.access_logs.load import Batch, load_logs
from pipeline.outside.access_logs.rest import (
    SHOWN,
    Odd,
    open_batch,
    open_lines,
    open_rest,
    put_rest,
)
from pipeline.outside.access_logs.words import make_words
from pipeline.visitors.agents import asker_of
from pipeline.visitors.classify import codes_of, codes_of_claim
from pipeline.visitors.crawlers import Engines, shipped
from pipeline.visitors.lines import parse
from pipeline.visitors.part import AGENT, REFERER, TARGET, Claim, Part
from pipeline.visitors.report import Reading
from pipeline.visitors.words_told import without_address

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_REMEMBERED, _SHORT = 2**16, 300
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

    What a batch of lines asked for is judged while the next is read. Raises UsageError where a file
    is not there, UnfinishedError where one breaks off; the days stay as they were then.
    """
    make_words(connection)
    batches, odd, judged = [], [], []
    with ThreadPoolExecutor(1) as beside:
        for batch in load_logs(connection, names, work, shelf.shift):
            odd.append(_meet(connection, batch, shelf))
            judged.append(beside.submit(_judge, connection.cursor(), batch, shelf))
            batches.append(batch)
    for each in judged:
        each.result()
    files = [file for batch in batches for file in batch.files]
    open_lines(connection, files, [batch.rest for batch in batches])
    make_facts(connection, shelf.shift)
    return _reading(batches, odd, list(keep_days(connection, shelf.days, shelf.shift)))


def _meet(connection: "DuckDBPyConnection", batch: Batch, shelf: Shelf) -> Odd:
    """Give numbers to the words and addresses that are new in a batch, and put its rest beside."""
    odd = open_rest(connection, batch.files, parse)
    months = months_of(connection, shelf.shift)
    keys = [(month, key_of(shelf.keys, shelf.days, month)) for month in months]
    label_addresses(connection, [(month, key) for month, key in keys if key], shelf.shift)
    label_agents(connection, _agent)
    label_referers(connection, lambda referer: _referer(referer, shelf.own_hosts))
    put_rest(connection, batch.rest, shelf.shift)
    return odd


def _judge(connection: "DuckDBPyConnection", batch: Batch, shelf: Shelf) -> None:
    """Look at what was asked, and at who says to be a search engine."""
    open_batch(connection, batch.files, batch.rest)
    label_targets(connection, _target_codes, shelf.known)
    engines = shelf.engines
    label_claims(
        connection,
        lambda agent: engines.claimed_by(agent) is not None,
        lambda agent, address: codes_of_claim(Claim(agent, address, engines)),
    )


def _reading(batches: Sequence[Batch], odd: Sequence[Odd], kept: Sequence[Kept]) -> Reading:
    new, before = sum(each.new for each in kept), sum(each.before for each in kept)
    lines, cut = sum(each.lines for each in batches), sum(each.cut for each in batches)
    bad = sum(each.bad for each in odd)
    shown = tuple(without_address(line) for each in odd for line in each.shown)[:SHOWN]
    return Reading(lines, new, before, bad, cut, lines - bad - new - before, shown)


def _codes(target: str, method: str, answered: bool) -> tuple[str, ...]:
    return codes_of(Part(TARGET, target, method, answered))


_codes_again = lru_cache(maxsize=_REMEMBERED)(_codes)


def _target_codes(target: str, method: str, answered: bool) -> tuple[str, ...]:
    """Return the codes of a target; a batch holds much that the one before held, and short."""
    judge = _codes_again if len(target) < _SHORT else _codes
    return judge(target, method, answered)


def _agent(agent: str) -> tuple[str, str, str]:
    told = asker_of(agent)
    return told.kind, told.device, " ".join(codes_of(Part(AGENT, agent)))


def _referer(referer: str, own: frozenset[str]) -> tuple[str, str]:
    found = _HOST.match(referer)
    host = found[1].lower() if found else ""
    return ("" if host in own else host), " ".join(codes_of(Part(REFERER, referer)))
