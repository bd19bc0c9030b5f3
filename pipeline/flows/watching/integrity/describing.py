"""What an answer that is not the published file is: where it leads, what is on it, what it says."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from pipeline.checks.links.hosts import own_hosts
from pipeline.flows.watching.integrity.asked import Asked, Site
from pipeline.flows.watching.integrity.manifest import built_bytes, built_manifest, listed_in
from pipeline.flows.watching.integrity.words import words_of
from pipeline.flows.watching.watched import Watched
from pipeline.monitor.integrity.evidence import Exhibit
from pipeline.monitor.integrity.page_parts import Part, foreign, parts_of
from pipeline.monitor.integrity.sample import is_page
from pipeline.monitor.integrity.seen import Odd
from pipeline.monitor.integrity.signposts import SIGNPOSTS, entries_of, foreign_entries, own_address
from pipeline.outside.suffixes import registrable
from pipeline.release.addresses import address_of
from pipeline.release.answers import Answer
from pipeline.release.compare import Compared, Sameness
from pipeline.release.listing import Listed

_MOVED = (301, 302, 303, 307, 308)
_NOTHING = Compared(Sameness.DIFFERS, "tidak diterbitkan")


@dataclass(frozen=True)
class Ours:
    """What counts as the court's own: hosts, addresses of the site, what was built here."""

    watched: Watched
    hosts: frozenset[str]
    addresses: frozenset[str]
    built: Mapping[str, Listed]

    def is_own(self, host: str) -> bool:
        """Return whether a host is the site's own, or another below its domain."""
        own = {registrable(each) or each for each in self._site_hosts}
        return host in self._site_hosts or (registrable(host) or host) in own

    @property
    def _site_hosts(self) -> frozenset[str]:
        urls = (self.watched.base, self.watched.config.court.url)
        return frozenset(urlsplit(url).hostname or "" for url in urls)

    def within(self, entry: str) -> str | None:
        """Return the address within the site that an entry leads to, None for any other."""
        return own_address(entry, self._site_hosts)


def ours_of(watched: Watched, site: Site) -> Ours:
    """Return what counts as the court's own."""
    return Ours(
        watched,
        own_hosts(watched.config.court) | {urlsplit(watched.base).hostname or ""},
        frozenset(address_of(path) for path in site.files),
        listed_in(built_manifest(watched)),
    )


def odd_of(asked: Asked, ours: Ours) -> Odd:
    """Return an answer described."""
    compared, answer = asked.compared or _NOTHING, asked.answer
    if not isinstance(answer, Answer):
        return Odd(asked.address, asked.path, asked.reader.name, compared)
    body, live = answer.body or b"", frozenset[Part]()
    if asked.path is None or is_page(asked.path):
        live = parts_of(body)
    parts = foreign(live, _own_parts(asked, ours), ours.hosts)
    return Odd(
        asked.address,
        asked.path,
        asked.reader.name,
        compared,
        answer.status,
        _away(answer, asked.address, ours),
        tuple(parts),
        words_of(body, parts),
        _entries(asked, body, ours),
        _is_newer(asked, answer, ours),
    )


def _is_newer(asked: Asked, answer: Answer, ours: Ours) -> bool:
    """Return whether an answer is the file of a build that lies here, which the manifest is not."""
    row = ours.built.get(asked.path or "")
    return row is not None and answer.status == 200 and answer.sha256 == row.sha256


def _own_parts(asked: Asked, ours: Ours) -> frozenset[Part]:
    """Return the parts of the published page, where the site that was built here has it."""
    if asked.path is None:
        return frozenset()
    raw = built_bytes(ours.watched, asked.path)
    return parts_of(raw) if raw is not None else frozenset()


def _away(answer: Answer, address: str, ours: Ours) -> str | None:
    if answer.status not in _MOVED:
        return None
    to = urljoin(ours.watched.base + address, answer.headers.get("location", ""))
    try:
        host = urlsplit(to).hostname
    except ValueError:
        return to
    return None if host is None or ours.is_own(host) else to


def _entries(asked: Asked, body: bytes, ours: Ours) -> tuple[str, ...]:
    if asked.path not in SIGNPOSTS:
        return ()
    entries, site = entries_of(asked.path, body), ours.watched.config.court.url
    wrong = foreign_entries(entries, site, ours.addresses)
    here = foreign_entries(wrong, ours.watched.base, ours.addresses)
    return tuple(here)


def exhibit_of(asked: Asked, ours: Ours, site: Site) -> Exhibit | None:
    """Return an answer as evidence; None where there was none."""
    answer = asked.answer
    if not isinstance(answer, Answer):
        return None
    wanted = site.files[asked.path].sha256 if asked.path is not None else None
    remark = asked.compared.detail if asked.compared else "tidak diterbitkan"
    return Exhibit(
        f"{ours.watched.base}{asked.address}",
        asked.reader.name,
        ours.watched.now,
        answer.status,
        answer.headers,
        answer.size,
        answer.sha256,
        wanted,
        answer.body,
        remark,
    )
