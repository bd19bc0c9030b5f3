"""Links that lead out of the site: where they stand, and what days of asking say of them.

A site may be down for a night. Only what failed on three days that it was asked is a finding.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal
from urllib.parse import urldefrag, urljoin

from pydantic import BaseModel, TypeAdapter

from pipeline.checks.html.markdown_parts import parts_of
from pipeline.checks.links.addresses import inside
from pipeline.checks.rules import external_link_gone, external_link_moved, external_link_unseen
from pipeline.config.files import Config
from pipeline.config.menu import MenuEntry
from pipeline.content.item import Item, Site
from pipeline.content.kinds import PublicInformation, Video
from pipeline.findings import Finding, Place
from pipeline.registry import Rule

DAYS = 3
# Found by asking, every night; never by reading the site.
CODES = frozenset(
    each.FAULT.code for each in (external_link_gone, external_link_moved, external_link_unseen)
)
Outcome = Literal["answers", "moved", "gone", "silent", "keeps-out", "not-asked"]
_FAILED = ("gone", "silent")
_UNSEEN = ("keeps-out", "not-asked")


@dataclass(frozen=True)
class Asked:
    """What one address answered when it was last asked, and on how many days running it failed."""

    day: dt.date
    outcome: Outcome
    detail: str
    moved_to: str | None = None
    failed_days: int = 0

    @property
    def waiting(self) -> bool:
        """Return whether the address failed, but not yet on enough days."""
        return self.outcome in _FAILED and self.failed_days < DAYS


Places = Mapping[str, tuple[Place, ...]]
Register = dict[str, Asked]
REGISTER: TypeAdapter[Register] = TypeAdapter(Register)


def external_links(site: Site, config: Config) -> Places:
    """Return every address that the site leads out to, with the places where it stands."""
    found: dict[str, set[Place]] = defaultdict(set)
    for item in site.items:
        for target, place in _of_item(item):
            if inside(target, item.address, config.court.url) is None:
                found[_whole(target, config)].add(place)
    for target, place in _of_config(config):
        if inside(target, "/", config.court.url) is None:
            found[_whole(target, config)].add(place)
    web = {at: places for at, places in found.items() if at.lower().startswith(_WEB)}
    return {address: tuple(sorted(web[address])) for address in sorted(web)}


_WEB = ("http://", "https://")


def _whole(target: str, config: Config) -> str:
    """Return an address without its fragment, and with a scheme."""
    try:
        return urldefrag(urljoin(config.court.url, target.strip()))[0]
    except ValueError:
        return target


def _of_item(item: Item) -> Iterator[tuple[str, Place]]:
    for link in parts_of(item).links:
        if link.target.strip().lower().startswith((*_WEB, "//")):
            yield link.target, Place(item.path, link.line)
    if isinstance(item.front, PublicInformation):
        for index, listed in enumerate(item.front.links):
            yield listed.url, item.source.place("links", index, "url")
    if isinstance(item.front, Video) and item.front.link:
        yield item.front.link, item.source.place("link")


def _of_config(config: Config) -> Iterator[tuple[str, Place]]:
    yield from ((entry.to, Place("site_config/menu.yml")) for entry in _flat(config.menu.menu))
    yield from ((url, Place("site_config/court.yml")) for url in _addresses(config.court))


def _flat(entries: tuple[MenuEntry, ...]) -> Iterator[MenuEntry]:
    for entry in entries:
        yield entry
        yield from _flat(entry.items)


def _addresses(value: Any) -> Iterator[str]:
    """Yield every text of a settings value that is an address on the web."""
    if isinstance(value, BaseModel):
        value = vars(value)
    if isinstance(value, Mapping):
        value = tuple(value.values())
    if isinstance(value, tuple):
        for entry in value:
            yield from _addresses(entry)
    elif isinstance(value, str) and value.lower().startswith(_WEB):
        yield value


def to_ask(places: Places, known: Register, day: dt.date) -> list[str]:
    """Return the addresses that have not answered on this day yet."""
    return [at for at in places if at not in known or known[at].day < day or known[at].waiting]


def written_down(places: Places, known: Register, answers: Mapping[str, Asked]) -> Register:
    """Return the register after asking; addresses that the site no longer leads to are left out."""
    return {at: _next(known.get(at), answers.get(at)) for at in places if at in {*known, *answers}}


def _next(before: Asked | None, now: Asked | None) -> Asked:
    if now is None:
        assert before is not None
        return before
    if now.outcome not in _FAILED:
        return now
    days = before.failed_days if before else 0
    another = before is None or before.day < now.day or not days
    return Asked(now.day, now.outcome, now.detail, failed_days=days + another)


def judged(places: Places, register: Register) -> Iterator[Finding]:
    """Yield what the answers say, at every place where the address stands."""
    for address, asked in register.items():
        told = _told(address, asked)
        if told is not None:
            rule, message = told
            yield from (rule.at(place, message) for place in places[address])


def _told(address: str, asked: Asked) -> tuple[Rule, str] | None:
    if asked.outcome in _FAILED and not asked.waiting:
        message = (
            f"Ganti atau hapus tautan {address}: gagal {asked.failed_days} hari berturut-turut"
        )
        return external_link_gone.FAULT, f"{message} ({asked.detail})."
    if asked.outcome in _UNSEEN:
        message = f"Buka sendiri tautan {address}: tidak dapat diperiksa otomatis ({asked.detail})."
        return external_link_unseen.FAULT, message
    if asked.outcome == "moved":
        message = f"Ganti tautan {address} dengan {asked.moved_to}: alamatnya pindah."
        return external_link_moved.FAULT, message
    return None
